import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample, reasonsOf } from './read-sample.ts';

const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
const point = (properties: unknown, coordinates: unknown = [-1.4, 52.9]) =>
  feature({ type: 'Point', coordinates }, properties);
const collection = (...features: unknown[]) => JSON.stringify({ features, type: 'FeatureCollection' });

test('reads points whose properties are the columns of the CSV', async () => {
  const { accepted, said } = await readSample(
    collection(point({ user: 'PC2', time: 5, accuracy_m: 3, note: null }), point({ user: 'PC2', time: '6' })),
    'a.geojson',
  );
  assert.deepEqual(
    accepted.map(({ officerId, capturedAt, accuracyMetres }) => [officerId, capturedAt, accuracyMetres]),
    [
      ['PC2', 5000, 3],
      ['PC2', 6000, null],
    ],
  );
  assert.deepEqual(said, ['"user" is taken as officer_id', '"time" is taken as captured_at']);
});

test('reads lines with a time for each vertex', async () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [-1.4, 52.9, 80],
      [-1.5, 52.9],
    ],
  };
  const lines = { type: 'MultiLineString', coordinates: [[[-1.4, 52.9]], [[-1.5, 52.9]]] };
  const { accepted } = await readSample(
    collection(
      feature(line, { coordTimes: ['2026-05-01T12:00:00Z', '2026-05-01T12:00:10Z'] }),
      feature(line, { times: [1, 2] }),
      feature(lines, { coordinateProperties: { times: [[3], [4]] } }),
    ),
    'PC2.geojson',
  );
  assert.deepEqual(
    accepted.map(({ officerId, longitude, capturedAt }) => [officerId, longitude, capturedAt]),
    [
      ['PC2', -1.4, Date.parse('2026-05-01T12:00:00Z')],
      ['PC2', -1.5, Date.parse('2026-05-01T12:00:10Z')],
      ['PC2', -1.4, 1000],
      ['PC2', -1.5, 2000],
      ['PC2', -1.4, 3000],
      ['PC2', -1.5, 4000],
    ],
  );
});

test('names the line, the feature and what is wrong with it', async () => {
  const { refused, accepted } = await readSample(
    `{"type":"FeatureCollection","features":[\n${[
      point({ captured_at: 1 }, ['-1.4', 52.9]),
      point({ captured_at: 1_777_636_800_000 }),
      point({}),
      feature({ type: 'Polygon', coordinates: [] }),
      feature(
        {
          type: 'LineString',
          coordinates: [
            [-1, 52],
            [-1, 53],
          ],
        },
        { coordTimes: [1] },
      ),
      feature(null),
      point({ captured_at: 7 }),
    ]
      .map((each) => JSON.stringify(each))
      .join(',\n')},\nnonsense]}`,
    'a.json',
  );
  assert.equal(accepted.length, 1);
  assert.deepEqual(
    refused.map(({ row, column, value, reason }) => [row, column, value, reason]),
    [
      [2, 'feature 1: longitude', '"-1.4"', 'not-a-number'],
      [3, 'feature 2: captured_at', '1777636800000', 'milliseconds'],
      [4, 'feature 3: captured_at', '', 'no-time'],
      [5, 'feature 4: geometry', 'Polygon', 'not-a-position'],
      [6, 'feature 5: properties.coordTimes', '1 times for 2 vertices', 'times-do-not-match'],
      [7, 'feature 6: geometry', '', 'not-a-position'],
      [9, 'feature 8: value', 'nonsense', 'not-json'],
    ],
  );
});

test('reads features line by line, a single feature and an array of them', async () => {
  const lines = `${JSON.stringify(point({ captured_at: 1 }))}\n\u001e${JSON.stringify(point({ captured_at: 2 }))}\n`;
  assert.equal((await readSample(lines, 'a.geojsonl')).accepted.length, 2);
  assert.equal(
    (await readSample(JSON.stringify(point({ captured_at: 1 }), null, 2), 'a.json')).accepted.length,
    1,
  );
  assert.equal((await readSample(JSON.stringify([point({ captured_at: 1 })]), 'a.json')).accepted.length, 1);
});

test('keeps the features before the place where the file ends too early', async () => {
  const whole = collection(point({ captured_at: 1 }), point({ captured_at: 2, note: 'a "}]" in text \\' }));
  for (let cut = 120; cut < whole.length; cut++) {
    const { read, accepted } = await readSample(whole.slice(0, cut), 'a.json');
    assert.ok(read.ok && read.fault !== null, `cut at ${cut}`);
    assert.ok(accepted.length >= 1 && accepted.length <= 2);
  }
});

test('refuses geometries without times', async () => {
  const sample = await readSample('{"type":"LineString","coordinates":[[1,2],[3,4]]}', 'a.json');
  assert.deepEqual(reasonsOf(sample), ['missing']);
});
