import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from '../../core/problems.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { troubleOf, troubleWords } from './trouble.ts';

const words = peopleWordsIn('en');

test('too many tries say how long to wait', () => {
  const details = problem('too-many-tries', { retryAfterSeconds: 40 });
  const trouble = troubleOf({ ok: false, problem: 'too-many-tries', words: '', details });
  assert.match(troubleWords(words, trouble), /Wait 40 seconds/);
  const led = { kind: 'refused', problem: 'too-many-tries', waitSeconds: null } as const;
  assert.match(troubleWords(words, led), /Wait a minute/);
});

test('a refusal has its words, one that is not known the general ones, and an address brings none of its own', () => {
  const saying = (name: string) => troubleWords(words, { kind: 'refused', problem: name, waitSeconds: null });
  assert.match(saying('link-dead'), /used already/);
  for (const name of ['something-broke', 'constructor', '<b>Pay here</b>'])
    assert.equal(saying(name), words.signInUnknown);
});

test('no answer at all is told apart', () => {
  const trouble = troubleOf({ ok: false, problem: null, words: 'Failed to fetch', details: null });
  assert.deepEqual(trouble, { kind: 'unreachable' });
  assert.equal(troubleWords(words, trouble), words.signInUnreachable);
});
