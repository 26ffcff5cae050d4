import assert from 'node:assert/strict';
import { test } from 'node:test';
import { here, type Line, noon, positionsOf, standing } from '../../fixtures/tracks/small-tracks.ts';
import { buildGeofence } from '../hotspots/index.ts';
import type { Duty } from '../people/index.ts';
import { defaultRules, tracksOfDuties } from './index.ts';

const duty = (officerId: string, from: number, to: number | null, crew: string | null = null): Duty => ({
  officerId,
  startedAt: noon + from * 1000,
  endedAt: to === null ? null : noon + to * 1000,
  awaySeconds: 0,
  statuses: [],
  crew,
  radioId: null,
});

function tracks(
  officerId: string,
  duties: readonly Duty[],
  lines: Readonly<Record<string, readonly Line[]>>,
  until = 5000,
) {
  return tracksOfDuties({
    officerId,
    duties,
    devicesOf: (id) => (lines[id] === undefined ? [] : [{ deviceId: id, positions: positionsOf(lines[id]) }]),
    geofence: buildGeofence(here),
    rules: defaultRules,
    until: noon + until * 1000,
  });
}

test('positions off duty are refused, and a visit ends with the duty', () => {
  const { duties, offDuty } = tracks('a', [duty('a', 60, 600)], { a: standing(0, 1200, 0) });
  assert.equal(offDuty, 11);
  assert.deepEqual(
    duties[0].visits.map(({ enteredAt, leftAt, endedBy }) => [
      (enteredAt - noon) / 1000,
      (leftAt - noon) / 1000,
      endedBy,
    ]),
    [[60, 600, 'duty-end']],
  );
  assert.equal(duties[0].coverage, 1);
});

test('two duties that follow each other are two tracks: no leg leads from one to the other', () => {
  const { duties } = tracks('a', [duty('a', 0, 600), duty('a', 660, 1200)], { a: standing(0, 1200, 0) });
  assert.deepEqual(
    duties.map(({ visits }) => visits.map(({ measuredSeconds }) => measuredSeconds)),
    [[600], [540]],
  );
});

test('a crew member without a live device takes a crew-mate’s track, marked by crew', () => {
  const crewed = [duty('a', 0, 900, 'van 1'), duty('b', 300, 900, 'van 1'), duty('c', 0, 900, 'van 2')];
  const lines = { a: standing(0, 900, 0), c: standing(0, 900, 500) };
  const [track] = tracks('b', crewed, lines).duties;
  assert.equal(track.byCrewMate, 'a');
  assert.equal(track.visits[0].measuredSeconds, 600);
  assert.equal(tracks('a', crewed, lines).duties[0].byCrewMate, null);
});
