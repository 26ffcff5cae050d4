// Placing a legal hold, from the page and from the command line alike: what it names must be there.
import type { HoldRefusal } from '../../../core/tracking/retention-shapes.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { readHotspotVersions } from '../../hotspots/index.ts';
import { readOfficers } from '../../people/index.ts';
import { addHold, readHolds, type StoredHold } from './holds.store.ts';

export type HoldDone =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: HoldRefusal };

/** Places a hold that names at least a person, a place or a time; the same again is the same one. */
export async function placeHold(
  transaction: ForceTransaction,
  hold: Omit<StoredHold, 'endedAt' | 'endedBy'>,
  actor: Actor,
): Promise<HoldDone> {
  const { id, officerId, hotspotId, from, to } = hold;
  if (officerId === null && hotspotId === null && from === null && to === null)
    return { ok: false, reason: 'names-nothing' };
  if (from !== null && to !== null && to <= from) return { ok: false, reason: 'no-time' };
  if (officerId !== null && !(await readOfficers(transaction)).some((officer) => officer.id === officerId))
    return { ok: false, reason: 'no-officer' };
  const isPlace = ({ hotspot }: { hotspot: { id: string } }) => hotspot.id === hotspotId;
  if (hotspotId !== null && !(await readHotspotVersions(transaction)).some(isPlace))
    return { ok: false, reason: 'no-hotspot' };
  const before = (await readHolds(transaction)).find((each) => each.id === id);
  if (before !== undefined) {
    const isSame = before.placedBy === hold.placedBy && before.reason === hold.reason;
    return isSame ? { ok: true, id } : { ok: false, reason: 'taken' };
  }
  await addHold(transaction, hold, actor);
  return { ok: true, id };
}
