import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFromGpsLogger } from './gpslogger.ts';
import { reportFromOsmAndQuery, reportsFromOsmAndJson } from './osmand.ts';
import { reportsFromOverland } from './overland.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const place = { longitude: -1.47, latitude: 52.92 };

test('OsmAnd: a query with its time in seconds, milliseconds or words is the same position', () => {
  for (const timestamp of [
    '1795435200',
    '1795435200000',
    '2026-11-23T12:00:00Z',
    '2026-11-23T13:00:00+0100',
    '2026-11-23 12:00:00',
  ]) {
    const report = reportFromOsmAndQuery(
      { lat: '52.92', lon: '-1.47', timestamp, speed: '10', bearing: '90', accuracy: '4.5', hdop: '2' },
      0,
    );
    assert.ok(report?.ok, timestamp);
    const { speedMetresPerSecond, ...rest } = report.position;
    assert.deepEqual(rest, { ...place, capturedAt: noon, accuracyMetres: 4.5, headingDegrees: 90 });
    assert.ok(Math.abs((speedMetresPerSecond ?? 0) - 5.144) < 0.001, 'knots');
  }
});

test('OsmAnd: without a time it is of the moment it came; what is not known is unknown, and dilution is no accuracy', () => {
  const report = reportFromOsmAndQuery(
    { location: '52.92,-1.47', accuracy: '0', hdop: '1.2', speed: '-1' },
    noon,
  );
  const unknown = { accuracyMetres: null, speedMetresPerSecond: null, headingDegrees: null };
  assert.deepEqual(report, { ok: true, position: { ...place, capturedAt: noon, ...unknown } });
});

test('OsmAnd: no position is no fault; a bad one is named in the app’s own words', () => {
  assert.equal(reportFromOsmAndQuery({ timestamp: '1377177267', cell: '257,02,16,2224' }, noon), null);
  const fieldOf = (query: Record<string, string>) => {
    const report = reportFromOsmAndQuery(query, noon);
    return report === null || report.ok ? null : report.field;
  };
  assert.equal(fieldOf({ lat: 'north', lon: '1' }), 'lat');
  assert.equal(fieldOf({ lat: '1' }), 'lon');
  assert.equal(fieldOf({ lat: '1', lon: '1', timestamp: 'soon' }), 'timestamp');
  assert.equal(fieldOf({ lat: '1', lon: '1', timestamp: '2026-13-45T99:00:00Z' }), 'timestamp');
  assert.equal(fieldOf({ lat: '1', lon: '1', valid: 'false' }), 'valid');
});

test('Traccar Client: one location or a list, the bad ones named, the good ones kept', () => {
  const location = {
    timestamp: '2026-11-23T12:00:00.862Z',
    coords: { ...place, accuracy: 5, speed: 1.4, heading: -1, altitude: 60 },
    is_moving: true,
  };
  const one = reportsFromOsmAndJson({ device_id: 'x', location });
  assert.deepEqual(one?.positions, [
    { ...place, capturedAt: noon + 862, accuracyMetres: 5, speedMetresPerSecond: 1.4, headingDegrees: null },
  ]);
  const list = reportsFromOsmAndJson({ location: [location, { timestamp: 1 }, location] });
  assert.deepEqual(list?.indexes, [0, 2]);
  assert.deepEqual(
    list?.unreadable.map(({ index, field }) => [index, field]),
    [[1, 'coords']],
  );
  assert.equal(reportsFromOsmAndJson({ device_id: 'x' }), null);
  assert.equal(reportsFromOsmAndJson([]), null);
});

test('Overland: points with their own accuracy, speed and course; −1 is unknown; what is no point is named', () => {
  const feature = (geometry: unknown, properties: unknown) => ({ type: 'Feature', geometry, properties });
  const reports = reportsFromOverland({
    locations: [
      feature(
        { type: 'Point', coordinates: [-1.47, 52.92] },
        {
          timestamp: '2026-11-23T12:00:00Z',
          horizontal_accuracy: 30,
          speed: 4,
          course: -1,
          motion: ['driving'],
        },
      ),
      feature({ type: 'LineString', coordinates: [] }, {}),
      feature({ type: 'Point', coordinates: [-1.47, 52.92] }, { timestamp: 'yesterday' }),
      null,
    ],
    trip: {},
  });
  assert.deepEqual(reports?.positions, [
    { ...place, capturedAt: noon, accuracyMetres: 30, speedMetresPerSecond: 4, headingDegrees: null },
  ]);
  assert.deepEqual(
    reports?.unreadable.map(({ index }) => index),
    [1, 2, 3],
  );
  assert.equal(reportsFromOverland({ location: [] }), null);
});

test('GPSLogger: whichever of its names are used, in text or in numbers', () => {
  const position = {
    ...place,
    capturedAt: noon,
    accuracyMetres: 8,
    speedMetresPerSecond: 1.5,
    headingDegrees: 180,
  };
  for (const fields of [
    { lat: '52.92', lon: '-1.47', time: '2026-11-23T12:00:00.000Z', acc: '8.0', spd: '1.5', dir: '180' },
    { latitude: 52.92, longitude: -1.47, timestamp: 1795435200, accuracy: 8, speed: 1.5, direction: 180 },
    {
      lat: '52.92',
      longitude: '-1.47',
      time: '',
      timestamp: '1795435200',
      acc: '8',
      s: '1.5',
      bearing: '180',
    },
  ]) {
    assert.deepEqual(reportFromGpsLogger(fields), { ok: true, position });
  }
  assert.equal(reportFromGpsLogger({ desc: 'a note' }), null);
  const bad = reportFromGpsLogger({ lat: '52.92', lon: '-1.47' });
  assert.deepEqual([bad?.ok, bad?.ok === false && bad.field], [false, 'time']);
});
