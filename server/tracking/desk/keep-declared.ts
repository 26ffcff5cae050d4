// Time that officers declare, kept as they send it.
import { declaredAfter } from '../../../core/tracking/declare-changes.ts';
import { longestDeclaredSeconds } from '../../../core/tracking/declare-time.ts';
import type { DeclaredAnswer, DeclaredChange } from '../../../core/tracking/own-declared.ts';
import { type Device, dutiesOfBetween } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { declaredAround, writeDeclared } from '../visits/own-declared.store.ts';

/** Whose device sends. */
export type Declarer = Pick<Device, 'officerId' | 'id'>;

/** Keeps the changes of a device's officer in one transaction, and says what became of each. */
export async function keepDeclared(
  { database, forceId, state }: Following,
  { officerId, id: deviceId }: Declarer,
  changes: readonly DeclaredChange[],
  receivedAt: number,
): Promise<DeclaredAnswer> {
  const declared = changes.filter((change) => change.change === 'declare');
  const from = declared.reduce((first, { startedAt }) => Math.min(first, startedAt), receivedAt);
  const last = declared.reduce((latest, { endedAt }) => Math.max(latest, endedAt), receivedAt);
  // What is later is refused whatever else is on record.
  const to = Math.min(last, receivedAt + longest);
  const isHotspot = (hotspotId: string, at: number) =>
    state.hotspots(at).hotspots.some(({ id }) => id === hotspotId);
  return database.inForce(forceId, async (t) => {
    const ids = changes.map(({ declaredId }) => declaredId);
    const around = await declaredAround(t, officerId, { ids, from: from - longest, to: to + longest });
    const duties = await dutiesOfBetween(t, officerId, from, to);
    const done = declaredAfter(changes, { ...around, receivedAt, duties, isHotspot });
    await writeDeclared(t, officerId, done, receivedAt, `device:${deviceId}`);
    return done.answer;
  });
}

const longest = longestDeclaredSeconds * 1000;
