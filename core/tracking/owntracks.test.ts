import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionFromOwnTracks } from './owntracks.ts';

test('reads a location: seconds to milliseconds, km/h to m/s', () => {
  const read = positionFromOwnTracks({
    _type: 'location',
    tst: 1497349316,
    lat: 48.85833,
    lon: 2.29513,
    acc: 5,
    vel: 36,
    cog: 271,
    batt: 67,
  });
  assert.deepEqual(read, {
    ok: true,
    position: {
      capturedAt: 1497349316000,
      longitude: 2.29513,
      latitude: 48.85833,
      accuracyMetres: 5,
      speedMetresPerSecond: 10,
      headingDegrees: 271,
    },
  });
});

test('leaves what a location does not say unknown', () => {
  const read = positionFromOwnTracks({ _type: 'location', tst: 1, lat: 1, lon: 2, vel: -1 });
  assert.ok(read.ok);
  assert.equal(read.position.accuracyMetres, null);
  assert.equal(read.position.speedMetresPerSecond, null);
  assert.equal(read.position.headingDegrees, null);
});

test('acknowledges other kinds of message as not positions', () => {
  for (const kind of ['transition', 'lwt', 'waypoints', 'status', 'encrypted', 'card']) {
    assert.deepEqual(positionFromOwnTracks({ _type: kind, lat: 1, lon: 1, tst: 1 }), {
      ok: false,
      reason: 'not-a-position',
      messageType: kind,
    });
  }
});

test('names the field and value that cannot be read', () => {
  const bad = positionFromOwnTracks({ _type: 'location', tst: 1, lat: 'north', lon: 2 });
  assert.deepEqual(bad, { ok: false, reason: 'unreadable', field: 'lat', value: 'north' });
  assert.deepEqual(positionFromOwnTracks({ _type: 'location', tst: 1497349316000, lat: 1, lon: 2 }), {
    ok: false,
    reason: 'unreadable',
    field: 'tst',
    value: 1497349316000,
  });
  assert.deepEqual(positionFromOwnTracks(null), {
    ok: false,
    reason: 'unreadable',
    field: '_type',
    value: null,
  });
  assert.deepEqual(positionFromOwnTracks([]), {
    ok: false,
    reason: 'unreadable',
    field: '_type',
    value: undefined,
  });
});
