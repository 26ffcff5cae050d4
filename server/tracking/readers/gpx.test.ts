import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample, reasonsOf } from './read-sample.ts';

const point = (second: number) =>
  `<trkpt lat="52.9" lon="-1.4"><time>2026-05-01T12:00:0${second}Z</time></trkpt>`;
const gpx = (inside: string) => `<?xml version="1.0"?>\n<gpx version="1.1">\n${inside}\n</gpx>`;

test('takes all segments and tracks of a file as one officer, the name of the file', async () => {
  const { accepted } = await readSample(
    gpx(
      `<trk><trkseg>${point(1)}</trkseg><trkseg>${point(2)}</trkseg></trk><trk><trkseg>${point(3)}</trkseg></trk>`,
    ),
    'PC9.gpx',
  );
  assert.deepEqual(
    accepted.map(({ officerId, capturedAt }) => [officerId, new Date(capturedAt).getUTCSeconds()]),
    [
      ['PC9', 1],
      ['PC9', 2],
      ['PC9', 3],
    ],
  );
});

test('reads speed and course of the point itself, never of its extensions', async () => {
  const { accepted } = await readSample(
    gpx(
      `<trk><trkseg><trkpt lat="52.9" lon="-1.4"><time><![CDATA[2026-05-01T12:00:00Z]]></time><speed>1.2</speed><course>90</course>
      <extensions><time>never</time><x:speed>9</x:speed></extensions></trkpt></trkseg></trk>`,
    ),
    'a.gpx',
  );
  assert.equal(accepted[0]?.speedMetresPerSecond, 1.2);
  assert.equal(accepted[0]?.headingDegrees, 90);
  assert.equal(accepted[0]?.accuracyMetres, null);
});

test('reads elements with a prefix, and takes no time of another vocabulary', async () => {
  const { accepted, refused } = await readSample(
    `\ufeff<g:gpx xmlns:g="http://www.topografix.com/GPX/1/1"><g:trk><g:trkseg>
    <g:trkpt lat="52.9" lon="-1.4"><g:time>2026-05-01T12:00:00Z</g:time></g:trkpt>
    <g:trkpt lat="52.9" lon="-1.4"><o:time>2026-05-01T12:00:00Z</o:time></g:trkpt></g:trkseg></g:trk></g:gpx>`,
    'a.gpx',
  );
  assert.equal(accepted.length, 1);
  assert.deepEqual(
    refused.map(({ row, reason }) => [row, reason]),
    [[3, 'no-time']],
  );
});

test('refuses waypoints and routes by name: they are marks and plans', async () => {
  const sample = await readSample(
    gpx(
      '<wpt lat="52" lon="-1"><time>2026-05-01T12:00:00Z</time></wpt><rte><rtept lat="52" lon="-1"/></rte>',
    ),
    'a.gpx',
  );
  assert.deepEqual(reasonsOf(sample), ['not-a-track', 'not-a-track']);
});

test('keeps the points before broken XML and names its line and column', async () => {
  const { read, accepted } = await readSample(
    gpx(`<trk>${point(1)}\n${point(2)}\n<trkpt lat=52></trk>`),
    'a.gpx',
  );
  assert.equal(accepted.length, 2);
  assert.ok(read.ok && read.fault !== null);
  assert.equal(read.fault.row, 5);
  assert.match(read.fault.message, /line 5, column \d+/);
});

test('keeps the points of a file that ends too early', async () => {
  const { read, accepted } = await readSample(gpx(`<trk>${point(1)}`).replace('</gpx>', ''), 'a.gpx');
  assert.equal(accepted.length, 1);
  assert.ok(read.ok && read.fault !== null);
});

test('never expands an entity', async () => {
  const bombs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '\n',
  );
  const { read, accepted } = await readSample(
    `<!DOCTYPE gpx [<!ENTITY l0 "lol">\n${bombs}\n<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<gpx><trk>${point(1)}<name>&l9;</name>${point(2)}</trk></gpx>`,
    'a.gpx',
  );
  assert.equal(accepted.length, 1);
  assert.ok(read.ok && read.fault !== null);
  assert.doesNotMatch(JSON.stringify(read), /lollol|root:/);
});

test('gives up elements within elements without end', async () => {
  const { read } = await readSample(`<gpx>${'<a>'.repeat(300_000)}`, 'a.gpx');
  assert.ok(read.ok === false || read.fault !== null);
});
