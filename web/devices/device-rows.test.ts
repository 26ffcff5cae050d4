import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListedDevice } from '../../core/people/device-list.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { devicesCsv, everyDevice, shownDevices } from './device-rows.ts';

const now = Date.UTC(2026, 10, 23, 12);
const words = peopleWordsIn('en');
let number = 0;

function device(callSign: string, given: Partial<ListedDevice> = {}): ListedDevice {
  number += 1;
  return {
    ...{ deviceId: String(number), number, name: 'Phone', callSign, organisation: null, kind: 'traccar' },
    ...{ pingSeconds: 10, silentWhenStill: true, pairedAt: now, revokedAt: null, heardAt: now - 1000 },
    ...{ lastPositionAt: null, batteryPercent: null, isCharging: null, appVersion: null },
    ...given,
  };
}

const fresh = device('NG21', { batteryPercent: 80 });
const stale = device('NG24', { heardAt: now - 2 * 3_600_000, batteryPercent: 12 });
const never = device('CW61', { heardAt: null, organisation: 'Northgate Council', kind: 'owntracks' });
const gone = device('NG30', { revokedAt: now - 1000 });
const all = [fresh, stale, never, gone];

const shown = (view: Partial<typeof everyDevice>) =>
  shownDevices(words, all, { ...everyDevice, ...view }, now).map(({ callSign }) => callSign);

test('those in use are shown by officer, those revoked when asked for', () => {
  assert.deepEqual(shown({}), ['CW61', 'NG21', 'NG24']);
  assert.deepEqual(shown({ state: 'revoked' }), ['NG30']);
  assert.equal(shown({ state: 'all' }).length, 4);
});

test('silence counts from when it was last heard; what was never heard is silent for any time', () => {
  assert.deepEqual(shown({ silence: 'minutes' }), ['CW61', 'NG24']);
  assert.deepEqual(shown({ silence: 'day' }), ['CW61']);
  assert.deepEqual(shown({ silence: 'never' }), ['CW61']);
});

test('by silence the longest comes first, by battery the lowest, and those that do not say it last', () => {
  assert.deepEqual(shown({ order: 'silence' }), ['CW61', 'NG24', 'NG21']);
  assert.deepEqual(shown({ order: 'battery' }), ['NG24', 'NG21', 'CW61']);
});

test('officers, organisations, names and apps are searched', () => {
  assert.deepEqual(shown({ search: ' ng2 ' }), ['NG21', 'NG24']);
  assert.deepEqual(shown({ search: 'council' }), ['CW61']);
  assert.deepEqual(shown({ search: 'owntracks' }), ['CW61']);
});

test('the file has a line a device, and a name that begins like a formula stays a name', () => {
  const [head, line] = devicesCsv([device('NG21', { name: '=1+1' })]).split('\r\n');
  assert.equal(head.split(',').length, line.split(',').length);
  assert.match(line, /,NG21,,'=1\+1,traccar,10,true,2026-11-23T12:00:00.000Z,/);
});
