// A beatkeeper program of its own for a journey: started in a folder of its own on a free port, stopped as a person would.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type Session, signedInAs } from './signing-in.ts';

const root = join(import.meta.dirname, '..');

/** A browser takes it for this machine without a certificate, but is given it as if there were one. */
const cookieTerms = { secure: true, httpOnly: true, sameSite: 'Lax' } as const;

export interface Running {
  /** Where the pages are, with a slash at the end. */
  readonly url: string;
  /** Runs another command on the same data and gives what it put out. */
  readonly also: (...words: readonly string[]) => string;
  /** Signs a browser in, before it opens anything: as somebody of the control room who is an analyst too, or as whom the demo calls so. */
  readonly signIn: (context: BrowserContext, name?: string) => Promise<void>;
  /** The header that says the same where no browser asks. */
  readonly cookie: (name?: string) => Promise<string>;
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
    const url = await addressSaid(program);
    const sessions = new Map<string, Promise<Session>>();
    const sessionOf = (name = 'Sam Okafor') =>
      sessions.getOrInsertComputed(name, () => signedInAs(name, url, words[0] === 'demo' ? null : also));
    return {
      url,
      also,
      async signIn(context, name) {
        await context.addCookies([
          { ...(await sessionOf(name)), ...cookieTerms, url: url.replace(/^http:/, 'https:') },
        ]);
      },
      async cookie(name) {
        const session = await sessionOf(name);
        return `${session.name}=${session.value}`;
      },
      stop,
    };
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
