// A page that holds the phone's map alone, built for its journey: the map as the app shows it, over a state made from what the server tells.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const web = join(import.meta.dirname, '../web');

/** Builds it into a folder that a server hands out: its address there is `/walk#<token>`. */
export async function buildPhoneMapPage(folder: string): Promise<string> {
  const source = join(folder, 'source');
  const dist = join(folder, 'dist');
  await mkdir(source, { recursive: true });
  await writeFile(join(source, 'walk.html'), page);
  await writeFile(
    join(source, 'page.css'),
    `@import "${web}/tokens.css";\n@import "${web}/fonts.css";\n${style}`,
  );
  await writeFile(join(source, 'main.tsx'), script.replaceAll('WEB', web));
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { preact: join(web, '../node_modules/preact') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: dist,
      assetsInlineLimit: 0,
      target: 'es2023',
      chunkSizeWarningLimit: 1300,
      rolldownOptions: { input: join(source, 'walk.html'), checks: { pluginTimings: false } },
    },
  });
  for (const file of ['first-paint.js', 'icon.svg']) await cp(join(web, 'static', file), join(dist, file));
  // Nothing but /walk is asked for; without this the desk would be said not to be built.
  await writeFile(join(dist, 'index.html'), await readFile(join(dist, 'walk.html')));
  return dist;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Map</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <script src="/first-paint.js"></script>
    <link rel="stylesheet" href="./page.css" />
    <script type="module" src="./main.tsx"></script>
  </head>
  <body><main id="page"></main></body>
</html>
`;

const style = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 var(--size-3) / 1.4 var(--font); }
main { display: flex; flex-direction: column; min-height: 100dvh; padding: 0 var(--gap-4); }
h1 { margin: 0; padding: var(--gap-2) 0; font-size: var(--size-3); }
.keep { display: flex; flex-wrap: wrap; gap: var(--gap-2); padding: 0 0 var(--gap-2); }
.keep button { min-height: 3rem; }
`;

const script = `
import { render } from 'preact';
import { PatrolMap } from 'WEB/patrol/map/patrol-map.tsx';
import { openMapPack } from 'WEB/patrol/map/open-map-pack.ts';

const token = location.hash.slice(1);
const told = async (path) => (await fetch(path, { headers: { authorization: 'Bearer ' + token } })).json();
const hotspots = await told('/api/patrol/hotspots');
const { hotspots: standings } = await told('/api/patrol/now');
const names = new Map(hotspots.features.map(({ id, properties }) => [id, properties.name]));
const [west, south, east, north] = hotspots.bounds;
const reads = { good: 0, none: 0 };
Object.assign(window, { reads });
let isShown = true;
let pack = null;
const here = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
const ground = { features: hotspots.features, bounds: hotspots.bounds, hasTiles: hotspots.tiles !== '' };
const places = standings.map((each, i) => ({
  hotspotId: each.hotspotId, name: names.get(each.hotspotId), metres: i * 130,
  standing: ['due', 'open', 'now', 'met', 'no-target'][i % 5], patrolSeconds: i * 200, dayTargetPatrolSeconds: 1800,
  patrolVisits: i % 4, dayTargetVisits: null, lastVisitEndedAt: null, present: 0, dueSeconds: 0, windows: '', isInWindow: true,
}));
const inside = [{ hotspotId: places[1].hotspotId, name: places[1].name, enteredAt: 0, countedSeconds: 430, lowSeconds: 400,
  highSeconds: 450, unknownSeconds: 0, targetSeconds: 900, isOnTarget: false }];
const terms = { kind: 'dispersal', terms: 'Leave when told to, and stay away until the order ends.', reference: '1', givenBy: 'Inspector', endedAt: null };
const authority = { ...terms, authorityId: 'a', name: 'Dispersal order', from: 0, until: Date.now() + 7200000,
  boundary: { type: 'Polygon', coordinates: [[[here.longitude - 0.006, here.latitude - 0.004], [here.longitude + 0.006, here.latitude - 0.004],
    [here.longitude + 0.006, here.latitude + 0.004], [here.longitude - 0.006, here.latitude + 0.004], [here.longitude - 0.006, here.latitude - 0.004]]] } };
const actions = {
  async readMap(offset, length, signal) {
    const found = await pack.read(offset, length, signal);
    reads[found === null ? 'none' : 'good'] += 1;
    return found;
  },
};
function draw() {
  const map = pack.state();
  const now = Date.now();
  const state = { now, toldAt: now - 60000, places, inside, here, lastPositionAt: now - 5000, accuracyMetres: 60, ground, map,
    link: navigator.onLine ? 'online' : 'offline', powers: { at: 0, definitions: [], powers: [], authorities: [authority] } };
  render(
    <>
      <h1>Map of my area</h1>
      <div class="keep">
        <button type="button" onClick={() => pack.fetch()}>Keep</button>
        <button type="button" onClick={() => pack.forget()}>Forget</button>
        <button type="button" onClick={() => { isShown = !isShown; draw(); }}>{isShown ? 'Close the map' : 'Open the map'}</button>
        <output>{map.kind} {map.bytesHere} of {map.bytes}{map.why ? ', ' + map.why : ''}</output>
      </div>
      {isShown && <PatrolMap state={state} actions={actions} />}
    </>,
    document.getElementById('page'),
  );
}
pack = await openMapPack({ tiles: () => ({ address: hotspots.tiles, token }), onState: draw });
draw();
`;
