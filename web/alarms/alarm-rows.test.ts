import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskAlarm, DeskEmergency } from '../../core/activities/alarms-now.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { alarmRows, alarmsCsv } from './alarm-rows.ts';

const words = peopleWordsIn('en');
const emergency: DeskEmergency = {
  ...{ emergencyId: 'e', officerId: 'o', callSign: 'NG41', at: 2000, receivedAt: 2100, place: null },
  ...{ hotspots: ['Market Place'], acknowledged: null, isOverdue: false, overAt: null },
};
const alarm: DeskAlarm = {
  ...{
    activityId: 'a',
    officerId: 'o',
    callSign: '=NG7',
    kind: 'weapon-found',
    count: 1,
    at: 3000,
    raisedAt: 3100,
  },
  ...{ hotspots: [], hasSound: true, hasBanner: true, isWithdrawn: false },
  acknowledged: { name: 'Sue', role: 'sergeant', at: 4000 },
};
const list = { emergencies: [emergency], alarms: [alarm] };
const found = (search: string) => alarmRows(list, words, search).map(({ id }) => id);

test('the latest comes first, and every word must be found', () => {
  assert.deepEqual(found(''), ['a', 'e']);
  assert.deepEqual(found('market ng41'), ['e']);
  assert.deepEqual(found('WEAPON'), ['a']);
  assert.deepEqual(found('weapon market'), []);
});

test('as a file no call sign is run', () => {
  assert.match(
    alarmsCsv(alarmRows(list, words, '')),
    /,Weapon found,'=NG7,,Sue,sergeant,1970-01-01T00:00:04.000Z,,false\r\n/,
  );
});
