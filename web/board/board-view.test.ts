import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardRow } from '../../core/tracking/duty-board.ts';
import { boardSorts, searchOf, shownRows, viewFrom, wholeBoard } from './board-view.ts';

const row = (callSign: string, more: Partial<BoardRow> = {}): BoardRow => ({
  officerId: callSign,
  batteryPercent: null,
  callSign,
  role: 'PC',
  areaId: null,
  dutyId: 'd',
  startedAt: 0,
  plannedEndAt: null,
  state: 'patrolling',
  status: null,
  statusSince: null,
  fromHotspotId: null,
  travel: null,
  crew: null,
  crewMates: [],
  signal: 'heard',
  lastCapturedAt: null,
  hotspotIds: [],
  lastHotspot: null,
  nextDue: null,
  mayChange: true,
  ...more,
});
const teams = new Map([
  ['a', 'North'],
  ['b', 'Centre'],
]);
const rows = [
  row('K3', { areaId: 'a', startedAt: 1, nextDue: { hotspotId: 'h', metres: 900 } }),
  row('K1', { areaId: 'b', startedAt: 3, state: 'committed', plannedEndAt: 9 }),
  row('K2', { startedAt: 2, signal: 'silent', plannedEndAt: 5, nextDue: { hotspotId: 'h', metres: 20 } }),
];
const names = (view: Partial<typeof wholeBoard>) =>
  shownRows(rows, { ...wholeBoard, ...view }, teams).map(({ callSign }) => callSign);

test('the board is in the order asked for, those without a value last', () => {
  assert.deepEqual(names({}), ['K1', 'K2', 'K3']);
  assert.deepEqual(names({ sort: 'team' }), ['K1', 'K3', 'K2']);
  assert.deepEqual(names({ sort: 'since' }), ['K3', 'K2', 'K1']);
  assert.deepEqual(names({ sort: 'end' }), ['K2', 'K1', 'K3']);
  assert.deepEqual(names({ sort: 'next-due' }), ['K2', 'K3', 'K1']);
});

test('nobody is put in order by how long they were still or silent', () => {
  assert.ok(!boardSorts.some((sort) => /still|idle|seen|signal|position/.test(sort)));
});

test('a team and a state choose whom it shows', () => {
  assert.deepEqual(names({ team: 'a' }), ['K3']);
  assert.deepEqual(names({ team: 'none' }), ['K2']);
  assert.deepEqual(names({ state: 'committed' }), ['K1']);
  assert.deepEqual(names({ state: 'no-signal' }), ['K2']);
  assert.deepEqual(names({ team: 'a', state: 'committed' }), []);
});

test('an address holds the view, keeps what else it says, and takes nothing it cannot mean', () => {
  const view = { team: 'a', state: 'committed', sort: 'since' } as const;
  const search = searchOf(view, '?theme=night');
  assert.equal(search, '?theme=night&team=a&state=committed&sort=since');
  assert.deepEqual(viewFrom(search), view);
  assert.equal(searchOf(wholeBoard, search), '?theme=night');
  assert.deepEqual(viewFrom('?state=idle&sort=stillness'), wholeBoard);
});
