// Hotspots as files, read back by GDAL where it is installed and by our own readers. Nothing is faked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { downloadForms } from '../../../core/hotspots/download-forms.ts';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { readBinaryHotspots, readTextHotspots, withNamedFields } from '../readers/read-hotspots.ts';
import { downloadOf } from './download.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-downloads-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const square = (x: number, y: number, size: number) =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([dx, dy]) => [-1.48 + (x + dx * size) / 1e4, 52.92 + (y + dy * size) / 1e4]);
const { hotspots } = hotspotsFromGeoJson({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'market',
      properties: {
        name: '=1+1 & "Märket" <Place>',
        dayTargetVisits: 2,
        dueSeconds: 3600,
        windows: 'Fri-Sat 20:00-02:00',
      },
      geometry: { type: 'Polygon', coordinates: [square(0, 0, 40), square(10, 10, 5).toReversed()] },
    },
    {
      type: 'Feature',
      id: 'two',
      properties: { name: 'Two' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(60, 0, 9)], [square(80, 0, 17)]] },
    },
  ],
});

function written(form: (typeof downloadForms)[number]): string {
  const file = join(folder, `h.${form}`);
  writeFileSync(file, downloadOf(form, hotspots).content);
  return file;
}

const hasGdal = (() => {
  try {
    execFileSync('ogrinfo', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test('GeoJSON, KML and GeoPackage are read back as the same hotspots', async () => {
  const geojson = JSON.parse(String(downloadOf('geojson', hotspots).content));
  assert.deepEqual(hotspotsFromGeoJson(geojson).hotspots, hotspots);
  const gpkg = await readBinaryHotspots(written('gpkg'));
  assert.ok(!gpkg.isText && gpkg.read.ok);
  assert.deepEqual(hotspotsFromGeoJson(withNamedFields(gpkg.read.json, {})).hotspots, hotspots);
  const kml = readTextHotspots(String(downloadOf('kml', hotspots).content));
  assert.ok(kml?.ok);
  assert.deepEqual(hotspotsFromGeoJson(withNamedFields(kml.json, {})).hotspots, hotspots);
});

test('GDAL reads each of them, with its fields', (t) => {
  if (!hasGdal) return t.diagnostic('left out: no ogrinfo here');
  for (const form of downloadForms) {
    const out = execFileSync('ogrinfo', ['-ro', '-al', '-q', written(form)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    assert.equal(out.match(/OGRFeature/g)?.length, 2, form);
    assert.match(out, /Fri-Sat 20:00-02:00/, form);
    assert.match(out, /POLYGON \(\(\(?-1\.48/, form);
  }
});

test('a set without hotspots is a file without features, not a fault', () => {
  for (const form of downloadForms) assert.ok(downloadOf(form, []).content.length > 0);
});

test('a name that a spreadsheet would take for a formula is written as text', () => {
  assert.match(String(downloadOf('csv', hotspots).content), /\r\nmarket,"'=1\+1 & ""Märket"" <Place>"/);
});
