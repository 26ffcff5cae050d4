import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookViews } from '../../core/people/look.ts';
import { actions, organisationKinds, roles, scopes } from '../../core/people/permission.ts';
import { signInWays } from '../../core/people/session.ts';
import { problemNames } from '../../core/problems.ts';
import { peopleWordsIn } from './people-words.ts';
import { momentWords, spanWords } from './span-words.ts';
import { wordsIn } from './words-in.ts';

const languages = ['en', 'cy'] as const;

test('every role, action, scope, kind of organisation, view and way has words of its own, and no word is left over', () => {
  for (const language of languages) {
    const words = peopleWordsIn(language);
    const named = [
      [words.roles, roles],
      [words.actions, actions],
      [words.scopes, scopes],
      [words.organisationKinds, organisationKinds],
      [words.lookViews, lookViews],
      [words.ways, signInWays],
    ] as const;
    for (const [said, names] of named) {
      assert.deepEqual(Object.keys(said).toSorted(), [...names].toSorted());
      assert.equal(new Set(Object.values(said)).size, names.length, JSON.stringify(said));
    }
  }
});

test('what is said of a refusal is said of one that there is, in both languages', () => {
  const [en, cy] = languages.map((language) => Object.keys(peopleWordsIn(language).refusals).toSorted());
  assert.deepEqual(cy, en);
  for (const name of en)
    assert.ok(
      problemNames.some((known) => known === name),
      name,
    );
});

/** Every text with its path, functions asked with something. */
function textsOf(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, word]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof word === 'string') return [[at, word]];
    if (typeof word === 'function') return [[at, String(Reflect.apply(word, null, [2, 3]))]];
    return textsOf(word, `${at}.`);
  });
}

test('Welsh has words of its own for all but the name and the dash', () => {
  const english = new Map(textsOf(peopleWordsIn('en')));
  const welsh = textsOf(peopleWordsIn('cy'));
  assert.deepEqual(welsh.map(([path]) => path).toSorted(), [...english.keys()].toSorted());
  const same = welsh.filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  assert.deepEqual(same, ['product', 'mayNot']);
  for (const [path, text] of [...english, ...welsh])
    assert.ok(text.trim() !== '' && !text.includes('undefined'), path);
});

test('a stretch says its day once, and a moment is one', () => {
  const words = wordsIn('en');
  const at = Date.UTC(2026, 10, 23, 12, 5, 9);
  assert.equal(momentWords(words, at), 'Monday 23 November 2026, 12:05');
  assert.equal(spanWords(words, at, at + 20_000), 'Monday 23 November 2026, 12:05');
  assert.equal(spanWords(words, at, at + 3_600_000), 'Monday 23 November 2026, 12:05 – 13:05');
  assert.equal(
    spanWords(wordsIn('cy'), at, at + 86_400_000),
    'Llun 23 Tachwedd 2026, 12:05 – Mawrth 24 Tachwedd 2026, 12:05',
  );
});
