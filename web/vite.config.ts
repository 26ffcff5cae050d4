// The build of the faces: a page each, scripts and styles as files of their own, so that the strictest content security policy holds.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  publicDir: `${here}static`,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    emptyOutDir: true,
    // Nothing inside a file as a data: address; fonts and scripts come from this host by name.
    assetsInlineLimit: 0,
    // On a busy machine the build would remark on its own speed.
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: [
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
      ],
    },
    modulePreload: { polyfill: false },
    target: 'es2023',
    // MapLibre is one large library, loaded beside the first paint.
    chunkSizeWarningLimit: 1300,
  },
});
