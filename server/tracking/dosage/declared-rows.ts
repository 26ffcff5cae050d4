// What was declared of hotspots and days, beside dosage and never in it.
import type { DosageDay } from '../../../core/time/index.ts';
import { declaredBeyond } from '../../../core/tracking/declare-time.ts';
import { declaredDosageOf } from '../../../core/tracking/declared.ts';
import { measuredBeside } from '../desk/measured-beside.ts';
import type { Following } from '../following/following.ts';
import { declaredUntil, readDeclared } from '../visits/declared.store.ts';

/** A row for every hotspot and day of which anything was declared, with where the series of that hotspot breaks. */
export async function declaredRows(
  following: Following,
  days: readonly DosageDay[],
  hotspotId: string | undefined,
) {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { database, forceId } = following;
  const { visits, until } = await database.inForce(forceId, async (t) => ({
    visits: await readDeclared(t, { from: first.from, to: last.to, hotspotId }),
    until: await declaredUntil(t),
  }));
  const measured = await measuredBeside(following, visits);
  return [...Map.groupBy(visits, (visit) => visit.hotspotId)].flatMap(([id, own]) =>
    days.flatMap((day) => {
      const declared = declaredDosageOf(own, day);
      if (declared === null) return [];
      const { sources, ...figures } = declared;
      return [
        {
          hotspotId: id,
          day: day.day,
          ...figures,
          beyondSeconds: declaredBeyond(own, measured, day),
          sources: [...sources],
          declaredUntil: until.get(id) ?? null,
        },
      ];
    }),
  );
}
