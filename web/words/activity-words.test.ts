import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityWordsIn } from './activity-words.ts';

/** Every text with its path, functions asked with something. */
function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof word === 'string') return [[at, word]];
    if (typeof word !== 'function') return textsOf(word, `${at}.`);
    const given = key === 'counted' ? [2, 'people'] : key === 'entries' ? [2, 'power'] : ['a', 'b', 'c', 'd'];
    return [[at, String(Reflect.apply(word, null, given))]];
  });
}

test('Welsh has words of its own for all of it', () => {
  const english = new Map(textsOf(activityWordsIn('en')));
  const welsh = textsOf(activityWordsIn('cy'));
  assert.deepEqual(welsh.map(([path]) => path).toSorted(), [...english.keys()].toSorted());
  const same = welsh.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  // A line of the feed without a place is names alone.
  assert.deepEqual(same, []);
  for (const [path, text] of [...english, ...welsh])
    assert.ok(text.trim() !== '' && !text.includes('undefined'), path);
});

test('a count says what it counts, in the singular for one and softened after two in Welsh', () => {
  const [en, cy] = [activityWordsIn('en'), activityWordsIn('cy')];
  assert.deepEqual(
    [en.entries(12, 'engagement'), en.entries(1, 'power')],
    ['12 engagements', '1 power used'],
  );
  assert.deepEqual(
    [cy.entries(2, 'power'), cy.entries(3, 'power')],
    ['2 bŵer a ddefnyddiwyd', '3 pŵer a ddefnyddiwyd'],
  );
});
