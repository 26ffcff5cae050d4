// Hotspots from every form of file that is read. Real: the files, and GDAL's ogr2ogr where it is installed. Nothing is faked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { geometryFromBoundary, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { hotspotsFile } from './hotspots-file.ts';
import { ran } from './recorded-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-hotspots-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const place = (x: number, y: number) => [-1.4812345 + x / 1e4, 52.9276543 + y / 1e4];
const box = (w: number, s: number, e: number, n: number) =>
  [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ].map(([x, y]) => place(x, y));
const drawn = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'market', name: 'Market Place' },
      geometry: { type: 'Polygon', coordinates: [box(0, 0, 40, 30), box(10, 10, 20, 20)] },
    },
    {
      type: 'Feature',
      properties: { id: 'two', name: 'Two Squares – Dŵr' },
      geometry: { type: 'MultiPolygon', coordinates: [[box(60, 0, 70, 9)], [box(80, 0, 97, 9)]] },
    },
  ],
};
const source = join(folder, 'source.geojson');
writeFileSync(source, JSON.stringify(drawn));

async function hotspotsOf(file: string) {
  const found = await hotspotsFile(file, {});
  assert.ok(found.ok, found.ok ? '' : `${found.message}. ${found.remedy}`);
  const { hotspots, problems } = hotspotsFromGeoJson(found.value.json);
  assert.deepEqual(problems, []);
  return hotspots.map(({ id, name, boundary }) => ({ id, name, geometry: geometryFromBoundary(boundary) }));
}

/** Corners as whole 1e-7° from the least on, so that it does not matter where a ring begins. */
function cornersOf(hotspots: Awaited<ReturnType<typeof hotspotsOf>>) {
  return hotspots.map(({ id, name, geometry }) => ({
    id,
    name,
    polygons: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) =>
      polygon.map((ring) => {
        const corners = ring.slice(1).map(([x, y]) => [Math.round(x * 1e7), Math.round(y * 1e7)]);
        const first = corners.reduce((least, [x, y], i) => {
          const [a, b] = corners[least];
          return x < a || (x === a && y < b) ? i : least;
        }, 0);
        return [...corners.slice(first), ...corners.slice(0, first)];
      }),
    ),
  }));
}

const hasGdal = (() => {
  try {
    execFileSync('ogr2ogr', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

function made(name: string, ...options: readonly string[]): string {
  const file = join(folder, name);
  execFileSync('ogr2ogr', [...options, file, source], { stdio: 'pipe' });
  return file;
}

/** The Shapefile's parts in one zip. */
function zipped(stem: string): string {
  const parts = readdirSync(folder).filter((name) => name.startsWith(`${stem}.`) && !name.endsWith('.zip'));
  const zip = join(folder, `${stem}.zip`);
  writeFileSync(
    zip,
    zipSync(Object.fromEntries(parts.map((name) => [`layer/${name}`, readFileSync(join(folder, name))]))),
  );
  return zip;
}

test('GDAL’s KML, KMZ, Shapefile, zip and GeoPackage hold the same hotspots at 1e-7°', async (t) => {
  if (!hasGdal) return t.diagnostic('left out: no ogr2ogr here');
  const expected = cornersOf(await hotspotsOf(source));
  assert.equal(expected.length, 2);
  const kml = made('a.kml', '-f', 'KML');
  const kmz = join(folder, 'a.kmz');
  writeFileSync(kmz, zipSync({ 'doc.kml': readFileSync(kml) }));
  const shp = made('b.shp', '-lco', 'ENCODING=UTF-8');
  const gpkg = made('c.gpkg', '-f', 'GPKG');
  for (const file of [kml, kmz, shp, zipped('b'), gpkg]) {
    assert.deepEqual(cornersOf(await hotspotsOf(file)), expected, file);
  }
});

test('British National Grid comes back as it was, in Shapefile and GeoPackage', async (t) => {
  if (!hasGdal) return t.diagnostic('left out: no ogr2ogr here');
  const expected = cornersOf(await hotspotsOf(source)).flatMap((each) => each.polygons.flat(3));
  // GDAL without OSTN15 turns by the same seven parameters, some of them rounded: about 1 cm.
  const grid = ['-t_srs', 'EPSG:27700'];
  const operation =
    '+proj=pipeline +step +proj=axisswap +order=2,1 +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 +step +proj=cart +ellps=WGS84 ' +
    '+step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 +rx=0.1502 +ry=0.247 +rz=0.8421 +s=-20.4894 +convention=position_vector ' +
    '+step +inv +proj=cart +ellps=airy +step +proj=pop +v_3 +step +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy';
  const terms = [...grid, '-ct', operation];
  for (const file of [made('g.shp', ...terms), made('g.gpkg', '-f', 'GPKG', ...terms)]) {
    const found = cornersOf(await hotspotsOf(file)).flatMap((each) => each.polygons.flat(3));
    assert.equal(found.length, expected.length);
    for (const [i, value] of found.entries())
      assert.ok(Math.abs(value - expected[i]) <= 1, `${file}: ${value - expected[i]}`);
    const said = await ran('import', 'hotspots', file, '--dry-run');
    assert.match(said.said, /British National Grid .* within 3 m/);
    assert.match(said.out, /^2 hotspots would be imported, 0 refused/);
  }
});

test('a reference system that is not known is refused by its name', async (t) => {
  if (!hasGdal) return t.diagnostic('left out: no ogr2ogr here');
  for (const file of [
    made('u.shp', '-t_srs', 'EPSG:32630'),
    made('u.gpkg', '-f', 'GPKG', '-t_srs', 'EPSG:3857'),
  ]) {
    const { code, said } = await ran('import', 'hotspots', file, '--dry-run');
    assert.equal(code, 1);
    assert.match(
      said,
      /its coordinates are in (WGS_1984_UTM_Zone_30N|EPSG:3857)\. Export the layer as WGS84/,
    );
  }
});

test('a Shapefile without its .prj, a part of one, and an empty zip are refused with what to do', async (t) => {
  const nothing = join(folder, 'nothing.zip');
  writeFileSync(nothing, zipSync({ 'readme.txt': strToU8('nothing') }));
  assert.match((await ran('import', 'hotspots', nothing, '--dry-run')).said, /no Shapefile in the zip/);
  writeFileSync(join(folder, 'cut.zip'), readFileSync(nothing).subarray(0, 60));
  assert.match(
    (await ran('import', 'hotspots', join(folder, 'cut.zip'), '--dry-run')).said,
    /damaged or cut off/,
  );
  writeFileSync(join(folder, 'part.dbf'), 'x');
  assert.match(
    (await ran('import', 'hotspots', join(folder, 'part.dbf'), '--dry-run')).said,
    /Name its \.shp/,
  );
  if (!hasGdal) return t.diagnostic('left out: no ogr2ogr here');
  copyFileSync(made('n.shp'), join(folder, 'alone.shp'));
  const { code, said } = await ran('import', 'hotspots', join(folder, 'alone.shp'), '--dry-run');
  assert.equal(code, 1);
  assert.match(said, /there is no \.prj .* Put the \.prj beside it/);
});

const placemark = (name: string, coordinates: string, more = '') =>
  `<Placemark><name>${name}</name>${more}<Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
const kmlOf = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const square = '-1.48,52.92,0 -1.47,52.92,0 -1.47,52.93,0 -1.48,52.93,0 -1.48,52.92,0';

test('KML by hand: good placemarks are kept, bad ones named, fields of any case and by mapping', async () => {
  const kml = join(folder, 'hand.kml');
  const data =
    '<ExtendedData><Data name="ID"><value>m1</value></Data><Data name="Title"><value>Mkt</value></Data></ExtendedData>';
  const bow = '-1.48,52.92 -1.47,52.93 -1.47,52.92 -1.48,52.93 -1.48,52.92';
  const point =
    '<Placemark><name>Pin</name><Point><coordinates>-1.48,52.92</coordinates></Point></Placemark>';
  writeFileSync(kml, kmlOf(placemark('Market', square, data) + placemark('Bow', bow) + point));
  const { out, said } = await ran('import', 'hotspots', kml, '--dry-run');
  assert.match(out, /^1 hotspots would be imported, 2 refused/);
  assert.match(said, /hand\.kml: Hotspot 2 \(feature 2\): The outer ring crosses itself near/);
  assert.match(said, /\(feature 3\): The geometry is a Point/);
  const found = await hotspotsFile(kml, { name: 'title' });
  assert.ok(found.ok);
  const { hotspots } = hotspotsFromGeoJson(found.value.json);
  assert.deepEqual([hotspots[0].id, hotspots[0].name], ['m1', 'Mkt']);
});

test('XML that is not KML and KML that breaks are refused', async () => {
  const file = join(folder, 'broken.kml');
  writeFileSync(file, '<?xml version="1.0"?><gpx/>');
  assert.match((await ran('import', 'hotspots', file, '--dry-run')).said, /it is XML but not KML/);
  writeFileSync(file, kmlOf('<Placemark><name>x</Placemark>'));
  assert.match((await ran('import', 'hotspots', file, '--dry-run')).said, /the KML breaks/);
});

test('a GeoPackage with two layers and one that is cut off are refused', async (t) => {
  const cut = join(folder, 'cut.gpkg');
  writeFileSync(cut, `SQLite format 3\0${'x'.repeat(200)}`);
  assert.match((await ran('import', 'hotspots', cut, '--dry-run')).said, /damaged or not one/);
  if (!hasGdal) return t.diagnostic('left out: no ogr2ogr here');
  const two = made('two.gpkg', '-f', 'GPKG', '-nln', 'one');
  execFileSync('ogr2ogr', ['-update', '-nln', 'other', two, source]);
  assert.match((await ran('import', 'hotspots', two, '--dry-run')).said, /2 layers \(one, other\)/);
});

test('a mapping names the fields, and one with other fields is misunderstood aloud', async () => {
  const mapping = join(folder, 'm.json');
  writeFileSync(mapping, JSON.stringify({ columns: { id: 'HS_CODE' } }));
  const coded = join(folder, 'coded.geojson');
  const features = drawn.features.map((feature, i) => ({ ...feature, properties: { HS_CODE: `H${i}` } }));
  writeFileSync(coded, JSON.stringify({ ...drawn, features }));
  const found = await hotspotsFile(coded, { id: 'hs_code' });
  assert.ok(found.ok);
  assert.deepEqual(
    hotspotsFromGeoJson(found.value.json).hotspots.map(({ id }) => id),
    ['H0', 'H1'],
  );
  assert.equal((await ran('import', 'hotspots', coded, '--dry-run', '--mapping', mapping)).code, 0);
  renameSync(mapping, `${mapping}.old`);
  writeFileSync(mapping, JSON.stringify({ columns: { officer_id: 'x' } }));
  assert.match(
    (await ran('import', 'hotspots', coded, '--dry-run', '--mapping', mapping)).said,
    /no mapping of hotspots/,
  );
});
