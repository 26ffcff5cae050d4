import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxAround, type Corner } from '../../core/hotspots/drawn-shapes.ts';
import { checked, draftOf, newDraft, type Version, withCorners } from './draft.ts';
import { placeFrom } from './place-text.ts';

const middle: Corner = [-1.4766, 52.9225];
const drawn = withCorners({ ...newDraft('x', '2026-11-23'), name: 'Market' }, 0, boxAround(middle, 200, 100));

test('a box with a name is a hotspot, with its area and width', () => {
  const { problems, areaSquareMetres, narrowestWidthMetres, wire } = checked(drawn);
  assert.deepEqual(problems, []);
  assert.ok(Math.abs((areaSquareMetres ?? 0) - 20_000) < 20);
  assert.ok(Math.abs((narrowestWidthMetres ?? 0) - 100) < 1);
  assert.deepEqual([wire.visitTargetSeconds, wire.dayTargetVisits, wire.dueSeconds], [900, null, 10_800]);
});

test('with nothing drawn or named, both are asked for', () => {
  const fields = checked(newDraft('x', '2026-11-23')).problems.map(({ field }) => field);
  assert.deepEqual(fields, ['name', 'boundary']);
});

test('a figure that is no number is a problem, and the area is still said', () => {
  const { problems, areaSquareMetres } = checked({ ...drawn, dayTargetMinutes: 'thirty' });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['targets'],
  );
  assert.ok(areaSquareMetres !== null);
});

test('a version that is opened and saved unchanged says the same', () => {
  const { wire } = checked({
    ...drawn,
    dayTargetVisits: '2',
    dayTargetMinutes: '22,5',
    windows: [{ days: [5], from: '20:00', to: '02:00' }],
  });
  const corners = drawn.rings[0].corners.map(([x, y]): [number, number] => [x, y]);
  const version: Version = {
    ...wire,
    id: 'x',
    version: 3,
    drawn: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
    geometry: { type: 'Polygon', coordinates: [] },
    fromDay: null,
    validFrom: 0,
    validTo: null,
    isInForce: true,
    madeAt: 0,
    madeBy: 'console',
    withdrawnAt: null,
    excluded: [],
    areaSquareMetres: 1,
    narrowestWidthMetres: 1,
  };
  const again = checked(draftOf(version, 3, '2026-11-23')).wire;
  assert.deepEqual(again, { ...wire, basedOn: 3 });
});

test('a place is read as latitude and longitude, or as a grid reference', () => {
  assert.deepEqual(placeFrom('52.9225, -1.4766'), [-1.4766, 52.9225]);
  assert.deepEqual(placeFrom('52.9225 -1.4766'), [-1.4766, 52.9225]);
  const [longitude, latitude] = placeFrom('SK 35214 36402') ?? [0, 0];
  assert.ok(
    Math.abs(longitude + 1.4774) < 0.001 && Math.abs(latitude - 52.9234) < 0.001,
    `${longitude} ${latitude}`,
  );
  for (const text of ['', 'Market Place', '91, 0', 'SK']) assert.equal(placeFrom(text), null);
});
