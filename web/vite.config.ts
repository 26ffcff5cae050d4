// The build of the faces: a page each, scripts and styles as files of their own, so that the strictest content security policy holds.
// The patrol phone is a build of its own (`--mode patrol`): what it shares with other pages would else be as large as all of them need it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { patrolFiles } from './patrol-files.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

const inputs = {
  patrol: [`${here}patrol.html`, `${here}patrol/service-worker.ts`],
  others: [
    `${here}index.html`,
    `${here}walk.html`,
    `${here}hotspots/index.html`,
    `${here}sign-in/index.html`,
    `${here}account/index.html`,
    `${here}looks/index.html`,
    `${here}devices/index.html`,
    `${here}retention/index.html`,
    `${here}board/index.html`,
    `${here}briefing/index.html`,
    `${here}authorities/index.html`,
    `${here}reconcile/index.html`,
    `${here}activities/index.html`,
    `${here}abstractions/index.html`,
    `${here}permissions/index.html`,
    `${here}staff/index.html`,
    `${here}areas/index.html`,
    `${here}alarms/index.html`,
  ],
};

export default defineConfig(({ mode }) => ({
  root: here,
  publicDir: `${here}static`,
  plugins: mode === 'patrol' ? [patrolFiles(`${here}static`)] : [],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    emptyOutDir: mode !== 'patrol',
    copyPublicDir: mode !== 'patrol',
    // Nothing inside a file as a data: address; fonts and scripts come from this host by name.
    assetsInlineLimit: 0,
    // On a busy machine the build would remark on its own speed.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // The service worker keeps its name: it is asked for by it, and by that alone a newer one is found.
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'patrol-worker.js' : 'assets/[name]-[hash].js',
      },
      input: inputs[mode === 'patrol' ? 'patrol' : 'others'],
    },
    modulePreload: { polyfill: false },
    target: 'es2023',
    // MapLibre is one large library, loaded beside the first paint.
    chunkSizeWarningLimit: 1300,
  },
}));
