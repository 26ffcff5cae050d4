// A beatkeeper program of its own for a journey: started in a folder of its own on a free port, stopped as a person would.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Running {
  /** Where the pages are, with a slash at the end. */
  readonly url: string;
  /** Runs another command on the same data and gives what it put out. */
  readonly also: (...words: readonly string[]) => string;
  /** Asks it to stop, as Ctrl+C does, and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** Runs `beatkeeper <words>` on a folder of its own; resolves when it says where its pages are. */
export async function running(...words: readonly string[]): Promise<Running> {
  return runningOn(await mkdtemp(join(tmpdir(), 'beatkeeper-journey-')), ...words);
}

/** Runs `beatkeeper <words>` to its end on the data in a folder. */
export async function ran(folder: string, ...words: readonly string[]): Promise<void> {
  const program = spawn(join(root, 'beatkeeper'), [...words, '--data', join(folder, 'data')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  program.stderr.on('data', (text) => {
    said += String(text);
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`beatkeeper ${words.join(' ')} ended with ${code}:\n${said}`);
}

/** The same on a folder that may have data already, and that goes when it stops. */
export async function runningOn(folder: string, ...words: readonly string[]): Promise<Running> {
  const program = spawn(join(root, 'beatkeeper'), [...words, '--port', '0', '--data', join(folder, 'data')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const also = (...others: readonly string[]) => {
    const run = spawnSync(join(root, 'beatkeeper'), [...others, '--data', join(folder, 'data')], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${others[0]} ended with ${run.status}:\n${run.stderr}`);
    return run.stdout;
  };
  const stop = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      program.kill('SIGINT');
      await once(program, 'close');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressSaid(program), also, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressSaid(program: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: unknown) => {
      said += String(text);
      const address = / is at (http:\/\/\S+\/)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('error', reject);
    program.once('close', () => reject(new Error(`It ended before it said where it is:\n${said}`)));
  });
}
