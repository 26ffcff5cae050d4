import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample } from './read-sample.ts';

const location =
  '{"_type":"location","tst":1551874878,"lat":46.0681247,"lon":11.1512805,"acc":15,"vel":36,"cog":90}';

test('reads locations and names every other message', async () => {
  const { accepted, refused } = await readSample(
    [
      location,
      '{"_type":"transition","tst":1,"lat":1,"lon":1}',
      '{"_type":"encrypted","data":"x"}',
      '{"_type":"location","tst":1551874878000,"lat":46,"lon":11}',
      '{"_type":"location","tst":1551874878,"lat":"46","lon":11}',
      '{"_type":"location","tst":1551874878,"lat":46,"lon":11,"acc":-1}',
      '{"_type":"location","lat":46,"lon":11}',
      '{broken',
      '[1]',
    ].join('\n'),
    'PC5.jsonl',
  );
  assert.equal(accepted.length, 1);
  assert.equal(accepted[0]?.officerId, 'PC5');
  assert.equal(accepted[0]?.speedMetresPerSecond, 10);
  assert.deepEqual(
    refused.map(({ row, column, reason }) => [row, column, reason]),
    [
      [2, '_type', 'not-a-position'],
      [3, '_type', 'not-a-position'],
      [4, 'tst', 'milliseconds'],
      [5, 'lat', 'not-a-number'],
      [6, 'acc', 'negative-accuracy'],
      [7, 'tst', 'missing'],
      [8, null, 'not-json'],
      [9, '_type', 'missing'],
    ],
  );
  assert.match(refused[1]?.remedy ?? '', /decrypt/);
});

test('reads the lines of a recorder, and messages over several lines', async () => {
  const recorded = `2019-03-06T12:21:18Z\t*                 \t${location}\n`;
  assert.equal((await readSample(recorded, 'a.rec')).accepted.length, 1);
  const message: unknown = JSON.parse(location);
  assert.equal((await readSample(JSON.stringify(message, null, 2), 'a.json')).accepted.length, 1);
  assert.equal((await readSample(JSON.stringify([message, message]), 'a.json')).accepted.length, 2);
});
