// What reach is measured on in a force: the tree of areas, and what organisations share.
import type { Ground } from '../../core/people/index.ts';
import { type PastGround, pastGround } from '../../core/people/looked-at.ts';
import type { ForceTransaction } from '../db/database.ts';
import { parentsOverTime, readAreas } from './areas.store.ts';
import { readOrganisations, sharesOverTime } from './organisations.store.ts';

export async function groundOf(transaction: ForceTransaction): Promise<Ground> {
  const areas = await readAreas(transaction);
  const organisations = await readOrganisations(transaction);
  return {
    parents: new Map(areas.map(({ id, parentId }) => [id, parentId])),
    shares: new Map(organisations.map(({ id, shares }) => [id, shares])),
  };
}

/** The same over time: what a look reached is judged by what held while it went on. */
export async function groundOverTime(transaction: ForceTransaction): Promise<PastGround> {
  return pastGround(await parentsOverTime(transaction), await sharesOverTime(transaction));
}
