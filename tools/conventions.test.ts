// Conventions that neither Biome nor the import walls can hold: names, lengths, headers, and core without a clock.
// Real: the files of this checkout; and for each rule a planted breach that it must see.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '..');
const sources = globSync('{core,server,web,fixtures,bench,e2e,tools}/**/*.{ts,tsx,css,sql}', {
  cwd: root,
  exclude: ['**/node_modules', '**/dist'],
}).toSorted();
const coreSources = sources.filter((path) => path.startsWith('core/') && !path.includes('.test.'));

const rooms = [
  ...['hotspots', 'incidents', 'targeting', 'tracking', 'tasking', 'activities', 'evaluation', 'referrals'],
  ...['reviews', 'alerts', 'programme', 'people'],
];
const foldersOf: Record<string, readonly string[]> = {
  core: ['geo', 'time', ...rooms],
  server: ['http', 'db', 'bus', 'cli', 'check', ...rooms],
};
const roles = ['routes', 'store', 'worker', 'page', 'layer', 'test', 'property', 'd', 'config'];
const namesThatHide = /^(utils?|helpers?|common|shared|misc|base|managers?)$/;

/** What is wrong with a path's names, or null. */
function misnamed(path: string): string | null {
  const folders = path.split('/');
  const [stem = '', ...ends] = (folders.pop() ?? '').split('.');
  const given = ends.slice(0, -1);
  const words = [...folders, stem].flatMap((name) => name.split('-'));
  if (words.some((word) => namesThatHide.test(word))) return 'says nothing of what is inside';
  if (path.startsWith('server/db/migrations/')) {
    return /^\d{4}_[a-z0-9_]+$/.test(stem) ? null : 'is not NNNN_what.sql';
  }
  if (![...folders, stem].every((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))) return 'is not kebab-case';
  if (!given.every((role) => roles.includes(role))) return 'has a role outside the closed list';
  const [floor = '', room] = folders;
  const known = foldersOf[floor];
  if (known && room !== undefined && !known.includes(room)) return 'lies in a folder that is no room';
  return null;
}

/** The words in a core file that reach for a clock, for chance or for the world outside; comments may name them. */
function impurities(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const reaching =
    /\bTemporal\s*\.\s*Now\b|\bDate\s*\.\s*now\b|\bDate\(\s*\)|\bnew Date\b(?!\()|\bMath\s*\.\s*random\b|\bprocess\b|\bglobalThis\b|\bfetch\(|\bcrypto\b|\bperformance\b|\bset(Timeout|Interval)\b|\bimport\(/g;
  return code.match(reaching) ?? [];
}

/** How many comment lines a file opens with. */
function headerLines(source: string): number {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return end === -1 ? lines.length : end;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('conventions', () => {
  test('files are there to be read', () => assert.ok(coreSources.length > 10 && sources.length > 30));

  test('names say what is inside, in kebab-case, with a role from the closed list, in a room', () => {
    const wrong = sources.flatMap((path) => (misnamed(path) === null ? [] : `${path} ${misnamed(path)}`));
    assert.deepEqual(wrong, []);
  });

  for (const path of [
    'core/geo/utils.ts',
    'core/shared/x.ts',
    'server/db/date-helpers.ts',
    'core/geo/bigThing.ts',
    'server/tracking/visits.controller.ts',
    'core/models/visit.ts',
    'server/services/live.ts',
  ]) {
    test(`the name ${path} is refused`, () => assert.notEqual(misnamed(path), null));
  }

  test('core has no clock, no chance and no way out', () => {
    const wrong = coreSources.flatMap((path) => impurities(read(path)).map((word) => `${path}: ${word}`));
    assert.deepEqual(wrong, []);
  });

  for (const line of [
    'const now = Temporal.Now.instant();',
    'return Date.now();',
    'const at = new Date();',
    'const share = Math.random();',
    'if (process.env.TZ) return;',
    'await fetch(url);',
    'const id = crypto.randomUUID();',
    "const fs = await import('node:fs');",
  ]) {
    test(`in core ${line} is refused`, () => assert.equal(impurities(`export {};\n${line}\n`).length, 1));
  }

  test('core may read a time it was given, and name the clock in a comment', () => {
    assert.deepEqual(impurities('// no Date.now here\nconst at = new Date(capturedAt);'), []);
  });

  test('no file is longer than 300 lines', () => {
    const long = sources.map((path) => [read(path).split('\n').length - 1, path] as const);
    assert.deepEqual(
      long.filter(([lines]) => lines > 300),
      [],
    );
  });

  test('a core file opens with one to three lines that say what it is', () => {
    const wrong = coreSources.filter((path) => ![1, 2, 3].includes(headerLines(read(path))));
    assert.deepEqual(wrong, []);
  });

  test('nothing is put off without an issue number', () => {
    const putOff = /\b(?:TO(?:DO)|FIX(?:ME))\b(?!.*#\d)/;
    assert.deepEqual(
      sources.filter((path) => putOff.test(read(path))),
      [],
    );
  });

  test('the lock names no registry, so that each installs from their own', () => {
    const { packages }: { packages: Record<string, { resolved?: string }> } = JSON.parse(
      read('package-lock.json'),
    );
    assert.deepEqual(
      Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined),
      [],
    );
  });
});
