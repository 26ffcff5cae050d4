// Real: every page of the phone, rendered as it would be first seen. Faked: the browser's storage and media queries, which a first sight does not ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { PatrolActions } from './patrol-state.ts';
import { everyKind, type Story, stories } from './stories.ts';

Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  localStorage: { getItem: () => null, setItem: () => undefined },
});
const { PatrolApp } = await import('./patrol-app.tsx');
const { bringLaterPages } = await import('./later-page.tsx');
const { bringPatrolWords } = await import('../words/patrol-words.ts');
await bringLaterPages();
const wordsOf = { en: await bringPatrolWords('en'), cy: await bringPatrolWords('cy') };

const actions = new Proxy(
  {},
  {
    get: () => () => assert.fail('nothing is asked of the engine before a tap'),
  },
) as PatrolActions;

function pageOf({ state, screen }: Story, language: 'en' | 'cy'): string {
  return renderToString(
    <PatrolApp state={state} actions={actions} words={wordsOf[language]} opened={screen} />,
  );
}

function storyOf(name: string): Story {
  const story = stories[name];
  assert.ok(story !== undefined, name);
  return story;
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim();

for (const [name, story] of Object.entries({ ...stories, everyKind })) {
  for (const language of ['en', 'cy'] as const) {
    test(`${name} in ${language}: every button has a name and its size, and no word is missing`, () => {
      const page = pageOf(story, language);
      for (const [, attributes = '', inner = ''] of page.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)) {
        const label = /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? textOf(inner);
        assert.notEqual(label.trim(), '', attributes);
        // The private zones are the walk test's own part; the sheet makes every button as large.
        const isOwn = !/class="(?:quiet)"/.test(attributes) && attributes.includes('class=');
        if (isOwn) assert.match(attributes, /class="tap\b/, attributes);
      }
      const text = textOf(page);
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|Invalid/);
      assert.equal([...page.matchAll(/<h1\b/g)].length, 1);
      assert.doesNotMatch(text, /help is (?:coming|on)|on (?:its|the|their) way|mae help ar|ar y ffordd/i);
    });
  }
}

test('off duty there is one thing to start, and nothing to log', () => {
  const page = pageOf(storyOf('off-duty'), 'en');
  assert.match(page, /Start duty/);
  assert.match(page, /this phone measures nothing and sends nothing/);
  assert.doesNotMatch(page, /Engagement|Power used/);
});

test('what still waits off duty is said, and not that nothing is sent', () => {
  const page = pageOf(storyOf('off-duty-something-waits'), 'en');
  assert.match(page, /37 things still wait/);
  assert.doesNotMatch(page, /sends nothing/);
});

test('a power that needs an order is offered where one is live, else named with why', () => {
  const power = storyOf('power');
  const buttons = (story: Story) =>
    [...pageOf(story, 'en').matchAll(/<button[^>]*tap-pick[^>]*>(.*?)<\/button>/gs)].map(([, said]) => said);
  assert.ok(buttons(power).includes('PSPO penalty'));
  assert.ok(!buttons(power).includes('Direction to leave (s.35)'));
  assert.match(pageOf(power, 'en'), /Direction to leave \(s\.35\).*Needs one that is live here/s);
  const nowhere = { ...power, state: { ...power.state, authoritiesHere: [] } };
  assert.ok(!buttons(nowhere).includes('PSPO penalty'));
  assert.ok(!buttons(power).includes('Tobacco surrendered'), 'not held');
});

test('the honest label stands where the phone alone measures, and not beside a radio', () => {
  assert.match(pageOf(storyOf('on-duty'), 'en'), /Activity log, partial tracking/);
  assert.doesNotMatch(pageOf(storyOf('with-radio'), 'en'), /partial tracking/);
  assert.match(pageOf(storyOf('with-radio'), 'en'), /press the emergency button on your radio/);
});

test('an emergency says who has been told, and after its time gives the number', () => {
  const late = pageOf(storyOf('emergency-unacknowledged'), 'en');
  assert.match(late, /Told: Northgate control room/);
  assert.match(late, /2 screens show it now/);
  assert.match(late, /href="tel:01632960199"/);
  const answered = pageOf(storyOf('emergency-acknowledged'), 'en');
  assert.match(answered, /Acknowledged at 21:09 by: Control room/);
  assert.doesNotMatch(answered, /tel:/);
  assert.doesNotMatch(pageOf(storyOf('inside'), 'en'), /mergency/, 'off by default');
});
