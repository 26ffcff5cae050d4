import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AuthorityDraft, bodyOf } from './authority-draft.ts';

const filled: AuthorityDraft = {
  kind: 'dispersal',
  name: ' Market Place ',
  terms: 'Direct people to leave.',
  reference: 'S34-118',
  givenBy: 'Inspector, North',
  from: '2026-11-27T18:00',
  until: '2026-11-29T18:00',
  by: 'hotspots',
  hotspotIds: ['market'],
  geojson: '',
};
const wrongIn = (change: Partial<AuthorityDraft>) => {
  const read = bodyOf({ ...filled, ...change });
  return read.ok ? [] : read.wrong.map(({ field, reason }) => `${field}: ${reason}`);
};

test('what is filled in is sent trimmed, in moments', () => {
  const read = bodyOf(filled);
  assert.ok(read.ok);
  assert.equal(read.body.name, 'Market Place');
  assert.equal(read.body.until, Date.UTC(2026, 10, 29, 18));
});

test('all that is wrong is said at once, each at its field', () => {
  const wrong = wrongIn({ name: ' ', givenBy: '', from: '', until: '', hotspotIds: [] });
  assert.deepEqual(wrong, ['name: missing', 'givenBy: missing', 'from: no-time', 'area: no-hotspots']);
  assert.deepEqual(wrongIn({ until: '', givenBy: 'Sergeant' }), [
    'until: end-missing',
    'givenBy: given-by-too-low',
  ]);
  assert.deepEqual(wrongIn({ until: '2026-11-29T18:01' }), ['until: too-long']);
});

test('a council’s order is no trouble before it is sent: the server says whose it is', () => {
  assert.deepEqual(wrongIn({ kind: 'pspo', givenBy: 'Northgate Council' }), []);
});

test('pasted text that draws no area says why', () => {
  const pasted = (geojson: string) => wrongIn({ by: 'geojson', geojson });
  assert.deepEqual(pasted(''), ['area: area-nothing']);
  assert.deepEqual(pasted('{'), ['area: area-not-json']);
  assert.deepEqual(pasted('{}'), ['area: area-not-geojson']);
  assert.deepEqual(pasted('{"type":"Point","coordinates":[0,52]}'), ['area: area-unfit']);
});
