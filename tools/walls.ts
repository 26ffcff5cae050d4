// The import walls of .dependency-cruiser.cjs, held against a tree of files: every import that crosses one, and what was seen.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

export const floors = ['core', 'server', 'web', 'fixtures', 'bench', 'e2e', 'tools'];

/** One import that crosses a wall; `to` is the file itself where the file is what offends. */
export interface Crossing {
  readonly wall: string;
  readonly from: string;
  readonly to: string;
}

export interface Walls {
  readonly modules: number;
  readonly imports: number;
  readonly crossings: readonly Crossing[];
}

interface WallsFile {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: Record<string, unknown> & { readonly enhancedResolveOptions: Record<string, unknown> };
}

const require = createRequire(import.meta.url);
const wallsFile: WallsFile = require('../.dependency-cruiser.cjs');

/** Every wall by its name. */
export const wallNames: readonly string[] = wallsFile.forbidden.map(({ name }) => name ?? '');

/** Reads every module below `folder` and holds its imports against the walls. */
export async function wallsOf(folder: string): Promise<Walls> {
  const { enhancedResolveOptions, ...options } = wallsFile.options;
  const { output } = await cruise(
    floors.filter((floor) => existsSync(join(folder, floor))),
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: wallsFile.forbidden } },
    enhancedResolveOptions,
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser returned text where its result was expected');
  return wallsFrom(output);
}

function wallsFrom({ summary }: ICruiseResult): Walls {
  return {
    modules: summary.totalCruised,
    imports: summary.totalDependenciesCruised ?? 0,
    crossings: summary.violations.map(({ rule, from, to }) => ({ wall: rule.name, from, to })),
  };
}

/** Why a wall stands and what to do instead, in its own words. */
export function reasonOf(wall: string): string {
  return wallsFile.forbidden.find(({ name }) => name === wall)?.comment ?? '';
}

// With a TypeScript it cannot use, dependency-cruiser sees next to nothing and is content. A tree of this size has more.
const fewestModules = 60;
const fewestImports = 100;

async function main(): Promise<void> {
  const { modules, imports, crossings } = await wallsOf(join(import.meta.dirname, '..'));
  for (const wall of new Set(crossings.map((crossing) => crossing.wall))) {
    console.log(`${wall}: ${reasonOf(wall)}`);
    const crossed = crossings.filter((crossing) => crossing.wall === wall);
    for (const { from, to } of crossed) console.log(from === to ? `  ${from}` : `  ${from} → ${to}`);
  }
  const sawTheTree = modules >= fewestModules && imports >= fewestImports;
  console.log(`${modules} modules and ${imports} imports seen, ${crossings.length} across a wall`);
  if (!sawTheTree) {
    console.log('  That is too few to be this project: is `typescript` in package.json still 6?');
  }
  if (crossings.length > 0 || !sawTheTree) process.exitCode = 1;
}

if (import.meta.main) await main();
