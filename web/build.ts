// Builds the faces into web/dist: `node web/build.ts`.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the faces; quiet unless something is wrong. */
export async function buildWeb(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
    logLevel: 'warn',
  });
}

if (import.meta.main) await buildWeb();
