import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSample } from './read-sample.ts';

const messageOf = async (content: string | Uint8Array) => {
  const { read } = await readSample(content, 'a.csv');
  return read.ok ? read.format : `${read.message}. ${read.remedy}`;
};

test('refuses by name what cannot be read, and says what can', async () => {
  assert.match(
    await messageOf('<?xml version="1.0"?><!-- <gpx> --><kml xmlns="x"/>'),
    /this is KML. Convert it to GPX/,
  );
  assert.match(await messageOf('<TrainingCenterDatabase/>'), /this is TCX. Export the activity as GPX/);
  assert.match(await messageOf('<!DOCTYPE html><html></html>'), /this is a web page/);
  assert.match(await messageOf('<osm/>'), /XML whose root is <osm>/);
  assert.match(await messageOf(Buffer.from('PK\u0003\u0004xxxx')), /zip archive/);
  assert.match(await messageOf('{"a":1}'), /neither GeoJSON nor OwnTracks/);
  assert.match(await messageOf(''), /the file is empty/);
  assert.match(await messageOf('   \n\n'), /the file is empty/);
  assert.match(
    await messageOf('hello'),
    /not known. Give the positions as CSV, GPX, NMEA, GeoJSON or OwnTracks/,
  );
  assert.match(await messageOf(Buffer.from([0, 1, 2, 44, 0, 0])), /not known/);
});

test('a file that is not there, or a folder, is refused in words', async () => {
  const { readWhole } = await import('./read-sample.ts');
  assert.deepEqual((await readWhole('/nowhere/a.csv')).read, {
    ok: false,
    message: 'there is no such file',
    remedy: 'Check its name and folder.',
  });
  assert.equal((await readWhole(import.meta.dirname)).read.ok, false);
});
