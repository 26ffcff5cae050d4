import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allWords } from '../patrol/later-view.ts';
import { bringPatrolWords } from './patrol-words.ts';

/** Every text with its path, functions asked with something. */
function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof word === 'string') return [[at, word]];
    // What a count counts is one of a few.
    if (typeof word === 'function')
      return [[at, String(Reflect.apply(word, null, key === 'counted' ? [2, 'people'] : [2, 3, 4]))]];
    return textsOf(word, `${at}.`);
  });
}

test('on the phone Welsh has words of its own for all but figures and what is named in itself', async () => {
  const { later: _, ...en } = allWords(await bringPatrolWords('en'));
  const { later: __, ...cy } = allWords(await bringPatrolWords('cy'));
  const english = new Map(textsOf(en));
  const welsh = textsOf(cy);
  assert.deepEqual(welsh.map(([path]) => path).toSorted(), [...english.keys()].toSorted());
  for (const [path, text] of [...english, ...welsh])
    assert.ok(text.trim() !== '' && !/undefined|NaN|null/.test(text), path);
  const same = welsh.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  assert.deepEqual(same, ['metres', 'rangeOf', 'metresWords', 'languages.en', 'languages.cy']);
});
