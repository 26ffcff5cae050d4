// A server in a process of its own, for tests that kill it. Real: everything. It says its address on standard output.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ServingProcess {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts a server on the embedded database of a folder; at any free port where 0. Resolves when it answers. */
export async function startServingProcess(dataFolder: string, port: number): Promise<ServingProcess> {
  const program = `
    import { randomUUIDv7 } from 'node:crypto';
    import { serve } from ${JSON.stringify(`${import.meta.dirname}/app.ts`)};
    import { serveDefaults } from ${JSON.stringify(`${import.meta.dirname}/serve-options.ts`)};
    const serving = await serve({ ...serveDefaults, dataFolder: ${JSON.stringify(dataFolder)}, port: ${port},
      uploadBudget: { perSecond: 1000, atOnce: 1000 }, logLevel: 'silent', now: Date.now, newId: () => randomUUIDv7() });
    console.log(serving.url);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It does not outlive the test, however that ends.
  process.once('exit', () => child.kill('SIGKILL'));
  child.unref();
  const [url] = await once(child.stdout, 'data');
  child.stdout.destroy();
  return { process: child, url: String(url).trim() };
}

/** Kills it at once, as nothing in it can notice, and waits until it is gone. */
export async function killAtOnce({ process: child }: ServingProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
