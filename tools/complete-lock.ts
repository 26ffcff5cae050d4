// Adds to package-lock.json the optional packages of other systems that npm leaves out where the registry in use lacks them.
// Without these entries `npm ci` refuses the lock. Run it after every `npm install`; `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';

export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The lock's packages with every optional package of exact version that another one names, and the names that were added. */
export function completed(packages: LockPackages): { packages: LockPackages; added: string[] } {
  const lacking = Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isReachable(packages, path, name))
      .map(
        ([name, version]) => [`node_modules/${name}`, entryFor(name, version, entry.dev === true)] as const,
      ),
  );
  const all = [...Object.entries(packages), ...lacking].sort(([a], [b]) => (a < b ? -1 : 1));
  return { packages: Object.fromEntries(all), added: lacking.map(([path]) => path) };
}

/** Whether Node would find the package from where the one that names it lies. */
function isReachable(packages: LockPackages, from: string, name: string): boolean {
  const parts = from.split('/node_modules/');
  const folders = parts.map((_, i) => `${parts.slice(0, i + 1).join('/node_modules/')}/`);
  return ['', ...folders].some((folder) => `${folder}node_modules/${name}` in packages);
}

// Without its hash, since nobody here has seen it: only the system that needs the package will.
function entryFor(name: string, version: string, dev: boolean): LockEntry {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

function main(): void {
  const path = new URL('../package-lock.json', import.meta.url);
  const lock: { packages: LockPackages } = JSON.parse(readFileSync(path, 'utf8'));
  const { packages, added } = completed(lock.packages);
  if (added.length === 0) return;
  if (process.argv.includes('--check')) {
    console.error(
      `package-lock.json lacks ${added.length} packages of other systems: run node tools/complete-lock.ts`,
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.error(`Added to package-lock.json: ${added.join(', ')}`);
}

if (import.meta.main) main();
