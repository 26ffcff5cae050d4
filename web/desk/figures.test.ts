// The pure parts behind lists, strips and tables.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import { waitMilliseconds } from '../api.ts';
import { hotspotShapes } from '../map/hotspot-shapes.ts';
import { csvText, timeCell } from './csv.ts';
import { runsOf } from './leg-run.ts';
import { patrolledAtOnce } from './patrolled-at-once.ts';
import { secondsByHour } from './seconds-by-hour.ts';

test('a CSV keeps commas, quotes and lines, and starts no formula', () => {
  const text = csvText(
    ['id', 'name'],
    [
      [1, 'a "b", c'],
      [null, '=SUM(A1)'],
      [-2, 'two\nlines'],
    ],
  );
  assert.equal(text, 'id,name\r\n1,"a ""b"", c"\r\n,\'=SUM(A1)\r\n-2,"two\nlines"\r\n');
  assert.equal(timeCell(0), '1970-01-01T00:00:00.000Z');
  assert.equal(timeCell(null), null);
});

const leg = (
  from: number,
  evidence: ShownLeg['evidence'],
  counted: boolean,
  accuracyMetres: number | null = 5,
): ShownLeg => ({
  from,
  to: from + 10,
  evidence,
  coordinates: [],
  accuracyMetres,
  counted,
});

test('legs of one evidence that follow each other are one run with the worst accuracy', () => {
  const runs = runsOf([
    leg(0, 'measured', false),
    leg(10, 'measured', true, null),
    leg(20, 'measured', true, 9),
    leg(40, 'measured', true),
    leg(50, 'unknown', false),
  ]);
  assert.deepEqual(
    runs.map(({ from, to, evidence, counted, legs, accuracyMetres }) => [
      from,
      to,
      evidence,
      counted,
      legs,
      accuracyMetres,
    ]),
    [
      [0, 10, 'measured', false, 1, 5],
      [10, 30, 'measured', true, 2, 9],
      [40, 50, 'measured', true, 1, 5],
      [50, 60, 'unknown', false, 1, 5],
    ],
  );
});

test('steps count hotspots patrolled at the same time', () => {
  assert.deepEqual(patrolledAtOnce([[[0, 10]], [[5, 15]], []]), [
    { at: 0, count: 1 },
    { at: 5, count: 2 },
    { at: 10, count: 1 },
    { at: 15, count: 0 },
  ]);
});

test('a stretch over the hour falls to both hours', () => {
  const hour = 3_600_000;
  assert.deepEqual(secondsByHour([[hour / 2, hour * 1.5]], 0, 3), [1800, 1800, 0]);
});

test('the ring of a crescent stands in the crescent', () => {
  const crescent: HotspotCollection = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'c',
        properties: {
          id: 'c',
          name: 'Crescent',
          visitTargetSeconds: 900,
          dayTargetVisits: null,
          dayTargetPatrolSeconds: null,
          dueSeconds: 10_800,
          windows: '',
          excluded: [],
        },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [10, 0],
              [10, 1],
              [1, 1],
              [1, 9],
              [10, 9],
              [10, 10],
              [0, 10],
              [0, 0],
            ],
          ],
        },
      },
    ],
  };
  const [{ centre }] = hotspotShapes(crescent);
  assert.ok(centre[0] > 0 && centre[0] < 1, `${centre}`);
});

test('a broken stream is tried again after 1, 2, 4 … at most 30 s', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 60].map((failures) => waitMilliseconds(failures, 0)),
    [1000, 2000, 4000, 8000, 16000, 30000, 30000],
  );
  assert.equal(waitMilliseconds(6, 1), 24000);
});
