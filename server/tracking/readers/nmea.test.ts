import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample, reasonsOf } from './read-sample.ts';

/** A sentence with its checksum. */
function say(body: string): string {
  const sum = [...body].reduce((xor, character) => xor ^ character.charCodeAt(0), 0);
  return `$${body}*${sum.toString(16).toUpperCase().padStart(2, '0')}`;
}

const gga = (time: string, quality = 1, talker = 'GP') =>
  say(`${talker}GGA,${time},5254.000000,N,00124.000000,W,${quality},08,0.9,60.0,M,47.0,M,,`);
const rmc = (time: string, date: string, status = 'A', knots = '10.0') =>
  say(`GNRMC,${time},${status},5254.0000,N,00124.0000,W,${knots},90.0,${date},,,A`);
const read = (...lines: string[]) => readSample(lines.join('\r\n'), 'PC3.nmea');
const times = async (...lines: string[]) =>
  (await read(...lines)).accepted.map(({ capturedAt }) => new Date(capturedAt).toISOString());

test('one position from the GGA and RMC of a time: place of GGA, date and speed of RMC', async () => {
  const { accepted } = await read(gga('120000.00'), rmc('120000.00', '010526'));
  assert.deepEqual(accepted, [
    {
      officerId: 'PC3',
      source: '',
      capturedAt: Date.parse('2026-05-01T12:00:00Z'),
      longitude: -1.4,
      latitude: 52.9,
      // Dilution of precision is no accuracy.
      accuracyMetres: null,
      speedMetresPerSecond: 5.1,
      headingDegrees: 90,
    },
  ]);
});

test('takes its accuracy from GST alone', async () => {
  const { accepted } = await read(
    gga('120000'),
    rmc('120000', '010526'),
    say('GPGST,120000,1.0,,,,3.0,4.0,9.0'),
    gga('120001'),
  );
  assert.deepEqual(
    accepted.map(({ accuracyMetres }) => accuracyMetres),
    [5, null],
  );
});

test('passes midnight by GGA alone, and puts what came before the first date where it belongs', async () => {
  assert.deepEqual(
    await times(gga('235958'), gga('235959'), rmc('235959', '010526'), gga('000000'), gga('000001')),
    [
      '2026-05-01T23:59:58.000Z',
      '2026-05-01T23:59:59.000Z',
      '2026-05-02T00:00:00.000Z',
      '2026-05-02T00:00:01.000Z',
    ],
  );
  assert.deepEqual(await times(gga('235959'), gga('000000'), rmc('000000', '020526')), [
    '2026-05-01T23:59:59.000Z',
    '2026-05-02T00:00:00.000Z',
  ]);
});

test('takes a date from ZDA', async () => {
  assert.deepEqual(await times(say('GPZDA,120000,01,05,2026,00,00'), gga('120001')), [
    '2026-05-01T12:00:01.000Z',
  ]);
});

test('refuses positions that nothing dates', async () => {
  const sample = await read(gga('120000'), gga('120001'));
  assert.deepEqual(reasonsOf(sample), ['no-date', 'no-date']);
});

test('a sentence with a wrong checksum is refused and moves nothing', async () => {
  const sample = await read(gga('120000'), rmc('120000', '010526'), gga('120001').replace('5254', '5354'));
  assert.equal(sample.accepted.length, 1);
  assert.deepEqual(
    sample.refused.map(({ row, reason, column }) => [row, reason, column]),
    [[3, 'bad-checksum', 'GGA']],
  );
});

test('where every date has a wrong checksum, all of them agreeing, it is taken and said', async () => {
  const bad = (second: number) => rmc(`12000${second}`, '010526').replace(/..$/, '00');
  const sample = await read(gga('120000'), bad(0), gga('120001'), bad(1));
  assert.equal(sample.accepted[1]?.capturedAt, Date.parse('2026-05-01T12:00:01Z'));
  assert.match(sample.said[0] ?? '', /2026-05-01 comes from RMC sentences whose checksum is wrong/);
});

test('no fix is refused: quality 0, status V or mode N', async () => {
  const sample = await read(
    gga('120000', 0),
    rmc('120000', '010526'),
    gga('120001'),
    rmc('120001', '010526', 'V'),
    say('GPRMC,120002,A,5254.0,N,00124.0,W,,,010526,,,N'),
    say('GPGGA,,,,,,0,,,,M,,M,,'),
  );
  assert.deepEqual(
    reasonsOf(sample),
    ['no-fix', 'no-fix', 'no-fix', 'no-fix'].slice(0, sample.refused.length),
  );
  assert.equal(sample.refused.length, 4);
});

test('two talkers that agree are one position', async () => {
  const { accepted } = await read(gga('120000'), gga('120000', 1, 'GL'), rmc('120000', '010526'));
  assert.equal(accepted.length, 1);
  assert.equal(accepted[0]?.speedMetresPerSecond, 5.1);
});

test('a year of two figures from 80 on is of the last century; 61 seconds are no time', async () => {
  assert.deepEqual(await times(rmc('120000', '010599')), ['1999-05-01T12:00:00.000Z']);
  assert.deepEqual(reasonsOf(await read(rmc('120061', '010526'))), ['bad-time']);
});

test('comments and other sentences are passed over, and noise is named', async () => {
  const sample = await read('# a log', say('GPGSV,1,1,00'), '$PGRMZ,1', rmc('120000', '010526'), 'garbage');
  assert.equal(sample.accepted.length, 1);
  assert.deepEqual(reasonsOf(sample), ['not-a-sentence']);
});
