import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AlarmRule, alarmOf, newAlarmRule } from './alarm-rule.ts';

const parents = new Map([
  ['force', null],
  ['town', 'force'],
  ['market', 'town'],
  ['hills', 'force'],
]);
const rule: Omit<AlarmRule, 'areaName'> = {
  ruleId: 'r',
  kinds: ['weapon-found'],
  areaId: 'town',
  hasSound: true,
  hasBanner: false,
  madeAt: 1000,
  endedAt: 2000,
};
const found = { kind: 'weapon-found', areaId: 'market', receivedAt: 1500 } as const;
const alarms = (activity: object, rules = [rule]) => alarmOf({ ...found, ...activity }, rules, { parents });

test('an activity alarms by a rule of its kind, area and time', () => {
  assert.deepEqual(alarms({}), { hasSound: true, hasBanner: false });
  assert.deepEqual(alarms({ areaId: 'town', receivedAt: 1000 }), { hasSound: true, hasBanner: false });
});

test('another kind, another area, nobody’s team, before the rule and after it do not', () => {
  for (const other of [
    { kind: 'greeting' },
    { areaId: 'hills' },
    { areaId: null },
    { receivedAt: 999 },
    { receivedAt: 2000 },
  ])
    assert.equal(alarms(other), null, JSON.stringify(other));
});

test('a rule without an area is about everybody, and two rules sound as either does', () => {
  const everybody = { ...rule, areaId: null, hasSound: false, hasBanner: true, endedAt: null };
  assert.deepEqual(alarms({ areaId: null }, [rule, everybody]), { hasSound: false, hasBanner: true });
  assert.deepEqual(alarms({}, [rule, everybody]), { hasSound: true, hasBanner: true });
});

test('a rule that neither sounds nor shows is none', () => {
  const { ruleId: _, madeAt: __, endedAt: ___, ...said } = rule;
  const ruleId = '019aa7c0-1234-7abc-8def-0123456789ab';
  const quiet = { ...said, ruleId, areaId: null, hasSound: false, hasBanner: false };
  assert.equal(newAlarmRule.safeParse(quiet).success, false);
  assert.equal(newAlarmRule.safeParse({ ...quiet, hasBanner: true }).success, true);
});
