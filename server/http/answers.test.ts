// Guard: what the screens read has its schema in core, and it is the one that the route answers with.
// Real: the files of this checkout; and for each breach a planted one that must be seen.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Files to take away, and positions as bytes, which core/tracking/playback-binary.ts reads. */
const notJson = [
  '/api/hotspots/download',
  '/api/activities/file',
  '/api/dosage/file',
  '/api/playback/export',
  '/api/playback',
  '/api/me/data',
];

/** An answer as one end knows it: `schema` is the file of core that has its schema, null where none is named. */
interface Answer {
  readonly address: string;
  readonly schema: string | null;
}

/** The names that a file has from core, each with the file of core that it is in. */
function fromCore(source: string): ReadonlyMap<string, string> {
  const imports = [...source.matchAll(/import \{([^}]*)\} from '[./]*\/(core\/[^']+)'/g)];
  return new Map(
    imports.flatMap(([, names, file]) =>
      // A list over several lines ends with a comma, after which nothing is named.
      names.split(',').flatMap((name) => (name.trim() === '' ? [] : [[name.trim(), file] as const])),
    ),
  );
}

/** What the routes of a file answer. */
function answersIn(source: string): Answer[] {
  const core = fromCore(source);
  return source.split(/(?=\bapp\.(?:get|put|post|delete)\()/).flatMap((text) => {
    const address = /^app\.\w+\(\s*'([^']+)'/.exec(text)?.[1];
    const named = /response: \{\s*200: (?:\{ content: \{ '[^']+': \{ schema: )?(\w+)/.exec(text)?.[1] ?? '';
    return address === undefined ? [] : [{ address, schema: core.get(named) ?? null }];
  });
}

/** What a screen asks, and by which schema it reads the answer where it says so beside the address. */
function questionsIn(source: string): Answer[] {
  const core = fromCore(source);
  const asked = /(['"`])(\/api\/.*?)\1((?:,\s*\w+)*)/gs;
  return [...source.matchAll(asked)].map(([, , text, beside]) => {
    const address = text.replace(/\?.*$/s, '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ':id');
    const named = beside.split(/,\s*/).find((name) => core.has(name)) ?? '';
    return { address, schema: core.get(named) ?? null };
  });
}

/** What is wrong with how a screen asks, or null. */
function wrongWith({ address, schema }: Answer, answers: readonly Answer[]): string | null {
  if (notJson.includes(address)) return null;
  const own = answers.filter((answer) => answer.address === address);
  if (own.length === 0) return `${address} has no route`;
  if (own.some((answer) => answer.schema === null)) return `${address} answers by no schema of core`;
  const isSame = schema === null || own.some((answer) => answer.schema === schema);
  return isSame ? null : `${address} is read by ${schema}, and answered by ${own[0].schema}`;
}

function sourcesOf(pattern: string): string[] {
  const files = globSync(pattern, { cwd: root, exclude: ['**/dist', '**/*.test.ts'] });
  return files.map((file) => readFileSync(join(root, file), 'utf8'));
}

describe('answers', () => {
  const answers = sourcesOf('server/**/*.routes.ts').flatMap(answersIn);
  const questions = sourcesOf('web/**/*.{ts,tsx}').flatMap(questionsIn);

  test('are read by the schema of core that the route answers by', () => {
    assert.ok(answers.length > 25 && questions.length > 25);
    assert.ok(questions.filter(({ schema }) => schema !== null).length > 10);
    const wrong = questions.flatMap((question) => wrongWith(question, answers) ?? []);
    assert.deepEqual(wrong, []);
  });

  const route = (schema: string) => `import { place } from '../../core/hotspots/place.ts';
    app.get('/api/place', { schema: { response: { 200: ${schema} } } }, async () => known);`;
  const screen = (address: string, schema: string, file: string) =>
    `import { ${schema} } from '../../core/${file}'; get('${address}', ${schema});`;
  const wrongBetween = (server: string, web: string) =>
    questionsIn(web).flatMap((question) => wrongWith(question, answersIn(server)) ?? []);

  test('of a schema that the route makes for itself are refused', () => {
    const web = screen('/api/place', 'place', 'hotspots/place.ts');
    assert.deepEqual(wrongBetween(route('place'), web), []);
    assert.match(wrongBetween(route('z.object({})'), web).join(), /answers by no schema of core/);
    assert.match(wrongBetween(route('placeReply'), web).join(), /answers by no schema of core/);
  });

  test('that are read by another schema, or asked where there is no route, are refused', () => {
    const other = screen('/api/place', 'visitList', 'tracking/listed-visit.ts');
    assert.match(wrongBetween(route('place'), other).join(), /is read by core\/tracking\/listed-visit/);
    const nowhere = screen('/api/places', 'place', 'hotspots/place.ts');
    assert.match(wrongBetween(route('place'), nowhere).join(), /has no route/);
  });
});
