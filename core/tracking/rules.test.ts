import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultRules, rulesForFeed, versionOf } from './index.ts';

const feed = (pingSeconds: number | null, silentWhenStill = false) =>
  rulesForFeed(defaultRules, { pingSeconds, silentWhenStill });

test('a slow feed is inferred over the greater of 300 s and twice its ping and a minute, at most 900 s', () => {
  assert.equal(feed(null).inferSeconds, 300);
  assert.equal(feed(60).inferSeconds, 300);
  assert.equal(feed(300).inferSeconds, 660);
  assert.equal(feed(600).inferSeconds, 900);
});

test('only a feed that is silent when still may be inferred for half an hour', () => {
  assert.equal(feed(10).stillSeconds, 0);
  assert.equal(feed(10, true).stillSeconds, 1800);
});

test('a set of rules is named by what differs from the default', () => {
  assert.equal(versionOf(defaultRules), 'dosage-1');
  assert.equal(versionOf({ ...defaultRules, mergeSeconds: 60 }), 'dosage-1 mergeSeconds=60');
});
