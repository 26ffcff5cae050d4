// The walls themselves: in a small tree of files, each forbidden import is refused by the wall that names it and each allowed one passes.
// Real: dependency-cruiser, TypeScript and the walls. Faked: the tree, and the packages as empty stubs.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Crossing, reasonOf, wallNames, wallsOf } from './walls.ts';

const production = [
  'hucre',
  'mqtt',
  'openid-client',
  '@simplewebauthn/server',
  'zod',
  'flatbush',
  'pg',
  'kysely',
  'fastify',
  '@fastify/static',
  'pino',
];
const development = ['fast-check', 'maplibre-gl', 'preact', 'vite'];

type Plant = readonly [from: string, to: string, ...walls: string[]];

const forbidden: readonly Plant[] = [
  ['core/tracking/a.ts', 'node:fs', 'core-is-pure'],
  ['core/tracking/b.ts', 'zod', 'core-is-pure'],
  ['core/tracking/c.ts', 'server/db/open.ts', 'core-is-pure'],
  ['core/tracking/d.ts', 'web/words/en.ts', 'core-is-pure'],
  ['core/tracking/e.ts', 'core/programme/grant.ts', 'core-order-tracking'],
  ['core/hotspots/f.ts', 'core/tracking/visit.ts', 'core-order-hotspots'],
  ['core/geo/g.ts', 'core/hotspots/hotspot.ts', 'core-order-geo'],
  ['core/time/h.ts', 'core/tracking/visit.ts', 'core-order-time'],
  ['core/incidents/i.ts', 'core/targeting/rank.ts', 'core-order-incidents'],
  ['core/tasking/j.ts', 'core/evaluation/effect.ts', 'core-order-tasking'],
  ['core/tracking/k.test.ts', 'server/db/open.ts', 'core-tests-stay-below'],
  ['server/tracking/a.ts', 'web/words/en.ts', 'server-without-web'],
  ['server/tracking/b.routes.ts', 'server/db/open.ts', 'routes-parse-permit-call-present'],
  ['server/tracking/c.routes.ts', 'server/bus/bus.ts', 'routes-parse-permit-call-present'],
  ['server/tracking/d.store.ts', 'server/http/pages.ts', 'stores-only-shelve'],
  ['server/tracking/e.store.ts', 'server/bus/bus.ts', 'stores-only-shelve'],
  ['server/tracking/f.store.ts', 'server/tracking/visits.worker.ts', 'stores-only-shelve'],
  [
    'server/tracking/g.store.ts',
    'server/people/duties.store.ts',
    'stores-only-shelve',
    'rooms-by-their-index',
  ],
  [
    'server/tracking/h.worker.ts',
    'server/people/duties.store.ts',
    'workers-listen-and-write',
    'rooms-by-their-index',
  ],
  ['server/tracking/i.worker.ts', 'server/http/pages.ts', 'workers-listen-and-write'],
  ['server/tracking/j.ts', 'server/people/duties.ts', 'rooms-by-their-index'],
  ['server/db/k.ts', 'server/people/index.ts', 'ground-floor-below-rooms'],
  ['server/bus/k.ts', 'server/people/index.ts', 'bus-knows-types-only'],
  ['server/tracking/l.ts', 'kysely', 'database-on-the-shelf'],
  ['server/tracking/m.routes.ts', 'pg', 'database-on-the-shelf'],
  ['server/tracking/n.worker.ts', 'fastify', 'fastify-at-the-door'],
  ['server/tracking/o.store.ts', '@fastify/static', 'fastify-at-the-door'],
  ['server/tracking/s.ts', 'mqtt', 'mqtt-at-its-door'],
  ['server/tracking/t.ts', 'hucre', 'workbook-behind-its-interface'],
  ['server/people/u.ts', 'openid-client', 'provider-behind-its-interface'],
  ['server/people/v.ts', '@simplewebauthn/server', 'passkeys-behind-their-interface'],
  ['server/tracking/readers/a.ts', 'server/tracking/shelf/chunks.ts', 'tracking-order-readers'],
  ['server/tracking/shelf/b.ts', 'server/tracking/visits/row.ts', 'tracking-order-shelf'],
  ['server/tracking/visits/c.ts', 'server/tracking/following/spell.ts', 'tracking-order-visits'],
  ['server/tracking/following/d.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-following'],
  ['server/tracking/keeping/e.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-keeping'],
  ['server/tracking/doors/f.ts', 'server/tracking/following/spell.ts', 'tracking-order-doors'],
  ['server/tracking/desk/g.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-desk'],
  ['server/tracking/dosage/h.ts', 'server/tracking/playback/tracks.ts', 'tracking-order-dosage'],
  ['server/tracking/playback/i.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-playback'],
  ['server/tracking/walks/j.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-walks'],
  ['server/tracking/patrol/u.ts', 'server/tracking/dosage/rows.ts', 'tracking-order-patrol'],
  ['server/tracking/p.ts', 'fixtures/northgate/town.ts', 'demo-and-bench-from-the-command-line'],
  ['server/tracking/q.ts', 'vite', 'production-packages-only'],
  ['web/desk/a.ts', 'server/people/index.ts', 'web-never-server'],
  ['web/desk/b.ts', 'node:fs', 'web-without-node'],
  ['web/desk/c.ts', 'zod', 'web-without-server-packages', 'replies-from-core'],
  ['web/desk/f.ts', 'zod/mini', 'replies-from-core'],
  ['web/desk/d.ts', 'maplibre-gl', 'map-library-behind-web-map'],
  ['web/desk/e.ts', 'web/patrol/outbox.ts', 'faces-apart'],
  ['server/tracking/f.ts', './nowhere.ts', 'no-unknown'],
  ['server/tracking/r.ts', 'e2e/browser.ts', 'nothing-leans-on-tests'],
];

const circle: readonly Plant[] = [
  ['core/geo/there.ts', 'core/geo/back.ts'],
  ['core/geo/back.ts', 'core/geo/there.ts'],
];

const allowed: readonly Plant[] = [
  ['core/tracking/good.ts', 'zod/mini'],
  ['core/hotspots/good.ts', 'flatbush'],
  ['core/tracking/good.ts', 'core/hotspots/hotspot.ts'],
  ['core/programme/good.ts', 'core/evaluation/effect.ts'],
  ['core/targeting/good.ts', 'core/incidents/report.ts'],
  ['core/tracking/good.test.ts', 'node:fs'],
  ['core/tracking/good.test.ts', 'fast-check'],
  ['server/tracking/good.routes.ts', 'core/tracking/visit.ts'],
  ['server/tracking/good.routes.ts', 'server/http/pages.ts'],
  ['server/tracking/good.routes.ts', 'server/tracking/good.store.ts'],
  ['server/tracking/good.routes.ts', 'fastify'],
  ['server/tracking/good.routes.ts', 'zod'],
  ['server/tracking/good.store.ts', 'server/db/open.ts'],
  ['server/tracking/good.store.ts', 'kysely'],
  ['server/tracking/good.store.ts', 'server/bus/events.store.ts'],
  ['server/tracking/good.worker.ts', 'server/bus/bus.ts'],
  ['server/tracking/good.worker.ts', 'server/people/index.ts'],
  ['server/tracking/good.worker.ts', 'server/tracking/good.store.ts'],
  ['server/http/pages.ts', 'web/dist/desk.ts'],
  ['server/cli/demo.ts', 'fixtures/northgate/town.ts'],
  ['server/app.ts', 'server/tracking/good.routes.ts'],
  ['web/desk/good.ts', 'core/tracking/visit.ts'],
  ['web/desk/good.ts', 'web/map/map.ts'],
  ['web/desk/good.ts', 'preact'],
  ['web/map/map.ts', 'maplibre-gl'],
  ['web/api.ts', 'zod/mini'],
  ['e2e/good.test.ts', 'server/app.ts'],
];

const orphan = 'server/tracking/alone.ts';

describe('the import walls', () => {
  let folder: string;
  let crossings: readonly Crossing[];

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'walls-')));
    await plant(folder);
    crossings = (await wallsOf(folder)).crossings;
  });

  after(() => rm(folder, { recursive: true, force: true }));

  for (const [from, to, ...walls] of forbidden) {
    test(`refuse ${from} → ${to}`, () => {
      assert.deepEqual(wallsCrossedBy(from).sort(), walls.toSorted());
    });
  }

  test('let every allowed import pass', () => {
    assert.deepEqual(new Set(allowed.flatMap(([from]) => wallsCrossedBy(from))), new Set());
  });

  test('refuse a file that nobody imports and that imports nothing', () => {
    assert.deepEqual(wallsCrossedBy(orphan), ['no-orphan']);
  });

  test('refuse two files that need each other', () => {
    const [first] = crossings.filter(({ wall }) => wall === 'no-circle');
    assert.ok(circle.some(([from, to]) => first?.from === from && first.to === to));
  });

  test('let the bus know the types of a room', () => {
    assert.deepEqual(wallsCrossedBy('server/bus/types-only.ts'), []);
  });

  test('let a screen know the type of what a schema reads', () => {
    assert.deepEqual(wallsCrossedBy('web/desk/types-only.ts'), []);
  });

  test('refuse an import of types as they refuse one of values', () => {
    assert.deepEqual(wallsCrossedBy('core/hotspots/types-only.ts'), ['core-order-hotspots']);
  });

  test('are each planted against here, and say why they stand and what to do instead', () => {
    const planted = new Set(crossings.map(({ wall }) => wall));
    for (const wall of wallNames.filter((name) => !name.startsWith('core-order-'))) {
      assert.ok(planted.has(wall), `no import is planted against ${wall}`);
    }
    for (const wall of wallNames) assert.match(reasonOf(wall), /^.{60,}\.$/, wall);
  });

  function wallsCrossedBy(file: string): string[] {
    return crossings.filter(({ from }) => from === file).map(({ wall }) => wall);
  }
});

async function plant(folder: string): Promise<void> {
  const dependencies = Object.fromEntries(production.map((name) => [name, '1.0.0']));
  const devDependencies = Object.fromEntries(development.map((name) => [name, '1.0.0']));
  await write(folder, 'package.json', JSON.stringify({ type: 'module', dependencies, devDependencies }));
  for (const name of [...production, ...development]) {
    await write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await write(folder, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  await write(folder, 'node_modules/zod/mini/index.js', 'module.exports = {};\n');

  const plants = [...forbidden, ...allowed, ...circle];
  const targets = plants.map(([, to]) => to).filter((to) => /^(core|server|web|fixtures|e2e)\//.test(to));
  for (const target of targets) await write(folder, target, 'export const here = 1;\n');
  for (const [from] of plants) {
    const imports = plants
      .filter((other) => other[0] === from)
      .map(([, to]) => `import ${quoted(from, to)};\n`);
    await write(folder, from, imports.join(''));
  }
  await write(folder, orphan, 'export const alone = 1;\n');
  const typesOf = (path: string) => `import type { here } from '${path}';\nexport type Here = typeof here;\n`;
  await write(folder, 'core/hotspots/types-only.ts', typesOf('../tracking/visit.ts'));
  await write(folder, 'server/bus/types-only.ts', typesOf('../people/index.ts'));
  await write(folder, 'web/desk/types-only.ts', typesOf('zod/mini'));
}

function quoted(from: string, to: string): string {
  if (!/^(core|server|web|fixtures|e2e)\//.test(to)) return `'${to}'`;
  const path = relative(dirname(from), to);
  return `'${path.startsWith('.') ? path : `./${path}`}'`;
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
