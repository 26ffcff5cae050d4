import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greatCircleMetres } from './distance.ts';
import { gridPointFrom, gridReferenceOf } from './grid-reference.ts';
import { degreesFromGrid, gridFromDegrees } from './national-grid.ts';
import { systemOfText } from './reference-system.ts';
import { inDegrees } from './reproject.ts';

test('a place on the grid is where Ordnance Survey’s transformation puts it', () => {
  // TG 51409 13177 is 52°39′28.72″N, 1°42′57.79″E in WGS84.
  const [longitude, latitude] = degreesFromGrid(651_409.9, 313_177.3);
  const metres = greatCircleMetres(
    longitude * 1e7,
    latitude * 1e7,
    (1 + 42 / 60 + 57.79 / 3600) * 1e7,
    (52 + 39 / 60 + 28.72 / 3600) * 1e7,
  );
  assert.ok(metres < 3, `${metres} m`);
});

test('there and back changes nothing at the grain of 1e-7°', () => {
  for (const [longitude, latitude] of [
    [-1.4812345, 52.9276543],
    [1.71, 52.65],
    [-5.4, 50.1],
    [-3.2, 58.9],
  ]) {
    const [e, n] = gridFromDegrees(longitude, latitude);
    const [x, y] = degreesFromGrid(e, n);
    assert.deepEqual(
      [Math.round(x * 1e7), Math.round(y * 1e7)],
      [Math.round(longitude * 1e7), Math.round(latitude * 1e7)],
    );
  }
});

test('a reference is read with letters, without spaces, or as metres', () => {
  assert.deepEqual(gridPointFrom('SK 35214 36402'), { easting: 435_214, northing: 336_402 });
  assert.deepEqual(gridPointFrom('sk352364'), { easting: 435_200, northing: 336_400 });
  assert.deepEqual(gridPointFrom('TG 51409 13177'), { easting: 651_409, northing: 313_177 });
  assert.deepEqual(gridPointFrom('435214.5, 336402'), { easting: 435_214.5, northing: 336_402 });
  for (const text of ['', 'SK', 'SK 123', 'SI 12 34', 'ZZ 12 34', '-1.4, 52.9', 'Market Place']) {
    assert.equal(gridPointFrom(text), null, text);
  }
});

test('a reference that is written is read as the same metre, in every square of the grid', () => {
  assert.equal(gridReferenceOf(435_214.7, 336_402.2), 'SK 35214 36402');
  assert.equal(gridReferenceOf(800_000, 0), null);
  for (let column = 0; column < 7; column++) {
    for (let row = 0; row < 13; row++) {
      const [easting, northing] = [column * 100_000 + 12_345, row * 100_000 + 67_890];
      assert.deepEqual(gridPointFrom(gridReferenceOf(easting, northing) ?? ''), { easting, northing });
    }
  }
});

test('the reference system of a .prj is told by its outermost name', () => {
  const known = [
    ['PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936"', 'british-national-grid'],
    ['PROJCS["OSGB 1936 / British National Grid",GEOGCS["OSGB 1936"', 'british-national-grid'],
    ['PROJCRS["OSGB36 / British National Grid",BASEGEOGCRS["OSGB36"', 'british-national-grid'],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"', 'wgs84'],
    ['GEOGCRS["WGS 84",DATUM["World', 'wgs84'],
  ] as const;
  for (const [text, system] of known) assert.deepEqual(systemOfText(text), { ok: true, system });
  const other = [
    'PROJCS["WGS 84 / UTM zone 30N",GEOGCS["WGS 84"',
    'GEOGCS["OSGB 1936"',
    'PROJCS["WGS 84"',
    'nothing',
  ];
  for (const text of other) assert.equal(systemOfText(text).ok, false, text);
});

test('only numbers are turned; what else stands there is left for the boundary to name', () => {
  assert.deepEqual(inDegrees([[1, 2]], 'wgs84'), [[1, 2]]);
  assert.deepEqual(inDegrees([['x', 2], null], 'british-national-grid'), [['x', 2], null]);
});
