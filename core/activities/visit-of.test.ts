import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { visitOf } from './visit-of.ts';

const visit = (id: string, hotspotId: string, enteredAt: number, leftAt: number, officerId = 'me') => {
  return { id, officerId, hotspotId, enteredAt, leftAt };
};
const visits = [
  visit('1', 'a', 100, 200),
  visit('2', 'b', 150, 300),
  visit('3', 'a', 400, 500),
  visit('4', 'a', 100, 600, 'mate'),
];
const of = (at: number, hotspotIds: string[]) =>
  visitOf({ officerId: 'me', content: { at, hotspotIds } }, visits)?.id ?? null;

describe('an activity lies in', () => {
  test('the visit of its officer in its hotspot that goes on then, both ends included', () => {
    assert.deepEqual(
      [99, 100, 200, 201, 400].map((at) => of(at, ['a'])),
      [null, '1', '1', null, '3'],
    );
  });

  test('the one of its own hotspot, of visits to overlapping ones; that entered last where it is in both', () => {
    assert.deepEqual([of(170, ['a']), of(170, ['b']), of(170, ['a', 'b'])], ['1', '2', '2']);
  });

  test('the visit that goes on, where it is in no hotspot', () => {
    assert.deepEqual([of(120, []), of(350, [])], ['1', null]);
  });

  test('no visit to another hotspot', () => {
    assert.equal(of(450, ['b']), null);
  });
});
