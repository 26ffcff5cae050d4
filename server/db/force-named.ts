// The force that somebody named, among those of a database. A name that is not there is no new force unless that is what was meant.
import type { Database } from './database.ts';

/** When a name that is not there yet makes a force: never; where the database has none at all; or whenever, since a new one was asked for. */
export type ForceMaking = 'never' | 'first' | 'new';

export type ForceNamed =
  | { readonly ok: true; readonly forceId: number }
  | { readonly ok: false; readonly reason: 'unknown-force'; readonly known: readonly string[] };

/** The force of that name, made where that may be; else the names that are known. */
export async function forceNamed(database: Database, name: string, making: ForceMaking): Promise<ForceNamed> {
  const forces = await database.forces();
  const found = forces.find((force) => force.name === name);
  if (found !== undefined) return { ok: true, forceId: found.id };
  if (making === 'new' || (making === 'first' && forces.length === 0))
    return { ok: true, forceId: await database.ensureForce(name) };
  return { ok: false, reason: 'unknown-force', known: forces.map((force) => force.name) };
}

/** What is served is a force that is not there. */
export class UnknownForce extends Error {
  readonly forceName: string;
  readonly known: readonly string[];

  constructor(forceName: string, known: readonly string[]) {
    super(`There is no force ${forceName}`);
    this.forceName = forceName;
    this.known = known;
  }
}
