// What officers declared, as those are told who may read of them.
import { declaredBeyond, phoneSaid } from '../../../core/tracking/declare-time.ts';
import type { DeclaredList } from '../../../core/tracking/own-declared.ts';
import type { Following } from '../following/following.ts';
import { type DeclaredQuery, readPhoneDeclared } from '../visits/own-declared.store.ts';
import { measuredBeside } from './measured-beside.ts';

/** The stretches asked for of officers with a call sign here, those taken back too, the latest first. */
export async function declaredListOf(
  following: Following,
  query: DeclaredQuery,
  callSigns: ReadonlyMap<string, string>,
): Promise<DeclaredList> {
  const { database, forceId, state } = following;
  const all = await database.inForce(forceId, (t) => readPhoneDeclared(t, query));
  const own = all.flatMap((each) => {
    const callSign = callSigns.get(each.officerId ?? '');
    return each.officerId === null || callSign === undefined
      ? []
      : [{ ...each, officerId: each.officerId, callSign }];
  });
  const names = new Map(state.hotspotVersions.map(({ hotspot }) => [hotspot.id, hotspot.name ?? hotspot.id]));
  const measured = await measuredBeside(following, own);
  return {
    declared: own.map(({ isWithdrawn: _, ...each }) => {
      const span = { from: each.startedAt, to: each.endedAt };
      return {
        ...each,
        hotspotName: names.get(each.hotspotId) ?? each.hotspotId,
        beyondSeconds: declaredBeyond([{ ...each, ...phoneSaid }], measured, span),
      };
    }),
  };
}
