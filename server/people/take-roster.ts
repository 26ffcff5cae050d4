// Takes a roster over: what somebody may plan, and what meets no other duty on record. The rest is named, and nothing of it kept.
import type { RefusedRow, RosterTaken } from '../../core/people/roster.ts';
import type { Actor } from '../bus/events.ts';
import type { Database } from '../db/database.ts';
import { shortened } from '../tracking/readers/index.ts';
import { importDuties } from './import-duties.ts';
import { listedDuties } from './live-duties.store.ts';
import { type Officer, readOfficers } from './officers.store.ts';
import type { RosterRead, RosterRow } from './roster-file.ts';

export interface RosterTerms {
  /** Whose duties may be planned; null for everybody, also those who are not known yet. */
  readonly isReached: ((officer: Officer) => boolean) | null;
  readonly isDryRun: boolean;
  readonly actor: Actor;
}

export type RosterDone =
  | { readonly ok: true; readonly taken: RosterTaken; readonly officerIds: readonly string[] }
  /** Another duty came meanwhile: asked again, it is named. */
  | { readonly ok: false };

export async function takeRoster(
  database: Database,
  forceId: number,
  read: RosterRead,
  { isReached, isDryRun, actor }: RosterTerms,
): Promise<RosterDone> {
  const { good, refused, officers } = await database.inForce(forceId, async (t) => {
    const officers = new Map((await readOfficers(t)).map((officer) => [officer.callSign, officer]));
    const bounds = boundsOf(read.rows);
    const onRecord = bounds === null ? [] : await listedDuties(t, bounds.from, bounds.to);
    const byOfficer = Map.groupBy(onRecord, ({ duty }) => duty.officerId);
    const good: RosterRow[] = [];
    const refused: RefusedRow[] = [];
    for (const each of read.rows) {
      const { officerId: callSign, startedAt, endedAt } = each.duty;
      const officer = officers.get(callSign);
      const isTheirs = isReached === null || (officer !== undefined && isReached(officer));
      const meets = (byOfficer.get(officer?.id ?? '') ?? []).some(
        ({ duty }) =>
          duty.startedAt !== startedAt &&
          duty.startedAt <= endedAt &&
          (duty.endedAt === null || duty.endedAt >= startedAt),
      );
      if (!isTheirs)
        refused.push({
          row: each.row,
          column: 'officer_id',
          value: shortened(callSign),
          reason: 'not-reached',
        });
      else if (meets)
        refused.push({
          row: each.row,
          column: 'starts_at',
          value: shortened(callSign),
          reason: 'overlaps-on-record',
        });
      else good.push(each);
    }
    return { good, refused, officers };
  });
  const all = [...read.refused, ...refused].toSorted((a, b) => a.row - b.row);
  const said = { missingColumns: [...read.missingColumns], good: good.length, refused: all };
  if (isDryRun || good.length === 0)
    return { ok: true, taken: { ...said, added: 0, changed: 0, unchanged: 0 }, officerIds: [] };
  const duties = good.map(({ duty }) => duty);
  const taken = await importDuties(database, forceId, duties, 'roster', actor);
  if (!taken.ok) return { ok: false };
  const { added, changed, unchanged } = taken;
  const ids = new Set(duties.flatMap(({ officerId }) => officers.get(officerId)?.id ?? []));
  return { ok: true, taken: { ...said, added, changed, unchanged }, officerIds: [...ids] };
}

function boundsOf(rows: readonly RosterRow[]): { readonly from: number; readonly to: number } | null {
  if (rows.length === 0) return null;
  return {
    from: rows.reduce((least, { duty }) => Math.min(least, duty.startedAt), Number.POSITIVE_INFINITY),
    to: rows.reduce((most, { duty }) => Math.max(most, duty.endedAt), 0),
  };
}
