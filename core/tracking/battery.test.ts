import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  batteryInGpsLogger,
  batteryInOsmAndJson,
  batteryInOsmAndQuery,
  batteryInOverland,
  batteryInOwnTracks,
} from './battery.ts';

test('each app’s way of saying its battery is read as percent', () => {
  assert.equal(batteryInOwnTracks({ _type: 'location', batt: 67 }), 67);
  assert.equal(batteryInOsmAndQuery({ batt: '40.6' }), 41);
  assert.equal(batteryInOsmAndJson({ location: { battery: { level: 0.79 } } }), 79);
  assert.equal(batteryInOverland({ locations: [{ properties: { battery_level: 1 } }] }), 100);
  assert.equal(batteryInGpsLogger({ batt: '5' }), 5);
  assert.equal(batteryInGpsLogger({ battery: '6.0' }), 6);
});

test('of several locations the last one says it', () => {
  const level = (share: number) => ({ battery: { level: share } });
  assert.equal(batteryInOsmAndJson({ location: [level(0.5), level(0.4)] }), 40);
  const properties = (share: number) => ({ properties: { battery_level: share } });
  assert.equal(batteryInOverland({ locations: [properties(0.5), properties(0.3)] }), 30);
});

test('what a phone does not know, or says out of range, is not known', () => {
  assert.equal(batteryInOsmAndJson({ location: { battery: { level: -1 } } }), null);
  assert.equal(batteryInOwnTracks({ batt: 101 }), null);
  assert.equal(batteryInOwnTracks({ batt: 'full' }), null);
  for (const nothing of [null, undefined, 'text', 7, [], {}, { location: null }, { locations: 'none' }]) {
    assert.equal(batteryInOwnTracks(nothing), null);
    assert.equal(batteryInOsmAndJson(nothing), null);
    assert.equal(batteryInOverland(nothing), null);
  }
});
