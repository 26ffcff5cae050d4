// The test browser: Chromium from the npm package `@sparticuz/chromium`, unpacked once into .runtime/.
// BEATKEEPER_CHROMIUM names another one; a Debian Chromium serves where the package does not run.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const runtimeFolder = join(import.meta.dirname, '..', '.runtime');
const debianChromium = '/usr/bin/chromium';

export interface Chromium {
  readonly path: string;
  /** What its process needs in its environment to find its own libraries and fonts. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The browser of this machine, unpacked on first need; throws, saying what to install, where there is none. */
export async function chromium(): Promise<Chromium> {
  const named = process.env.BEATKEEPER_CHROMIUM;
  if (named !== undefined && named !== '') return { path: named, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage();
  if (existsSync(debianChromium)) return { path: debianChromium, environment: {} };
  throw new Error(
    'No browser for the tests. Install Chromium and name it: BEATKEEPER_CHROMIUM=/path/to/chromium',
  );
}

async function fromPackage(): Promise<Chromium> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version }: { version: string } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = join(runtimeFolder, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const path = join(folder, 'chromium');
  return { path, environment: await environmentFor(path, folder) };
}

// The package unpacks to the machine's temporary folder and takes whatever lies there already, finished or not.
// So a child does it in a folder of our own, which gets its name in one step when it is whole.
async function unpackInto(folder: string): Promise<void> {
  await mkdir(runtimeFolder, { recursive: true });
  const half = await mkdtemp(join(runtimeFolder, 'chromium-'));
  const unpack =
    "const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath();";
  // This environment name makes it unpack the libraries it carries for bare machines too.
  const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await run(process.execPath, ['--input-type=module', '-e', unpack], { cwd: import.meta.dirname, env });
  try {
    await rename(half, folder);
  } catch (refused) {
    await rm(half, { recursive: true, force: true });
    // Another test process was first: its copy is as good.
    if (!existsSync(folder)) throw refused;
  }
}

async function environmentFor(path: string, folder: string): Promise<Record<string, string>> {
  const libraries = await run('ldd', [path]).catch(() => ({ stdout: 'not found' }));
  const lacksLibraries = libraries.stdout.includes('not found');
  return {
    ...(lacksLibraries ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}
