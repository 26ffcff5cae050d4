import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import encodeQR from 'qr';
import { decodeQR } from 'qr/decode.js';
import { clientProfiles, type DeviceClient, deviceClients } from '../../core/people/device-client.ts';
import { isLoopback, originFrom, setUpOf } from './set-up.ts';

const deviceId = '019aa7c0-1234-7abc-8def-0123456789ab';
const token = `bk1_${'Ab-_9'.repeat(9).slice(0, 43)}`;
const address = 'https://beatkeeper.example';

const madeFor = (client: DeviceClient) => ({
  pairingId: deviceId,
  client,
  callSign: 'NG24',
  device: client === 'phone' ? null : { deviceId, token },
  offer: client === 'phone' ? { secret: 'bkp1_secret', expiresAt: 0 } : null,
});

const codeOf = (client: DeviceClient): string => {
  const { code } = setUpOf(madeFor(client), address);
  assert.ok(code !== null);
  return code;
};

test('Traccar Client reads the server from origin and path, and its settings from the query', () => {
  const read = new URL(codeOf('traccar'));
  assert.equal(read.origin + read.pathname, `${address}/in/osmand`);
  const { pingSeconds, stillPingSeconds } = clientProfiles.traccar;
  assert.deepEqual(Object.fromEntries(read.searchParams), {
    id: token,
    accuracy: 'high',
    interval: String(pingSeconds),
    fastest_interval: String(pingSeconds),
    distance: '0',
    angle: '0',
    heartbeat: String(stillPingSeconds),
    stop_detection: 'true',
    buffer: 'true',
  });
});

test('OwnTracks reads its configuration as base64 from the address it opens', () => {
  const read = new URL(codeOf('owntracks'));
  assert.equal(read.protocol, 'owntracks:');
  const configuration = JSON.parse(atob(read.searchParams.get('inline') ?? ''));
  const { _type, mode, url, auth, username, password, tid, monitoring, cmd } = configuration;
  assert.deepEqual(
    [_type, mode, url, auth, username, password, tid, monitoring, cmd],
    ['configuration', 3, `${address}/in/owntracks`, true, deviceId, token, '24', 2, false],
  );
  assert.equal(configuration.moveModeLocatorInterval, clientProfiles.owntracks.pingSeconds);
});

test('a phone of our own has the secret in the fragment, and no token', () => {
  assert.equal(codeOf('phone'), `${address}/patrol#pair=bkp1_secret`);
});

test('apps that read no code have settings to type in, the token once among them', () => {
  for (const client of ['gpslogger', 'overland', 'other'] as const) {
    const { code, settings } = setUpOf(madeFor(client), address);
    assert.equal(code, null);
    assert.equal(settings.filter(({ value }) => value.includes(token)).length, 1, client);
    assert.ok(settings.some(({ value }) => value.startsWith(`${address}/`)));
  }
});

test('each code fits a QR code, and comes out of its picture as it went in', () => {
  for (const client of ['phone', 'owntracks', 'traccar'] as const) {
    const rows = encodeQR(codeOf(client), 'raw', { ecc: 'low', border: 4, scale: 4 });
    const data = Uint8Array.from(rows.flat().flatMap((isDark) => (isDark ? [0, 0, 0] : [255, 255, 255])));
    assert.equal(decodeQR({ width: rows.length, height: rows.length, data }), codeOf(client), client);
  }
});

test('an address is taken by its origin, and this machine is known for what it is', () => {
  assert.equal(originFrom(' https://beatkeeper.example/devices '), address);
  assert.equal(originFrom('http://10.1.2.3:4600'), 'http://10.1.2.3:4600');
  for (const wrong of ['', 'beatkeeper.example', 'ftp://beatkeeper.example'])
    assert.equal(originFrom(wrong), null);
  for (const here of ['http://127.0.0.1:4600', 'http://localhost', 'http://[::1]:4600'])
    assert.ok(isLoopback(here));
  assert.ok(!isLoopback(address));
});

test('the documents say of each app’s profile what the data says', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/devices.md'), 'utf8');
  for (const client of deviceClients) {
    const { pingSeconds, distanceMetres, silentWhenStill, stillPingSeconds } = clientProfiles[client];
    const cells = [
      pingSeconds === null ? '–' : `${pingSeconds} s`,
      `${distanceMetres} m`,
      silentWhenStill ? 'yes' : 'no',
      stillPingSeconds === null ? '–' : `${stillPingSeconds} s`,
    ];
    assert.ok(text.includes(`| \`${client}\` | ${cells.join(' | ')} |`), client);
  }
});
