// What reach is measured on in a force: the tree of areas, and what organisations share.
import type { Ground } from '../../core/people/index.ts';
import type { ForceTransaction } from '../db/database.ts';
import { readAreas } from './areas.store.ts';
import { readOrganisations } from './organisations.store.ts';

export async function groundOf(transaction: ForceTransaction): Promise<Ground> {
  const areas = await readAreas(transaction);
  const organisations = await readOrganisations(transaction);
  return {
    parents: new Map(areas.map(({ id, parentId }) => [id, parentId])),
    shares: new Map(organisations.map(({ id, shares }) => [id, shares])),
  };
}
