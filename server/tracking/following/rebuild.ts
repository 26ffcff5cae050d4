// Follows an officer's time again from the shelf, and writes what came out differently: the way of late positions, of a start, and of new hotspots.

import { isOnDuty } from '../../../core/people/index.ts';
import { emptyPositions, type Positions } from '../../../core/tracking/index.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import type { Device } from '../../people/index.ts';
import type { Span } from '../shelf/stretch.ts';
import { wasDeletedWithin } from '../visits/seals.store.ts';
import { changesOf, isEmpty, type Written } from '../visits/visit-changes.ts';
import { readVisits, type VisitChanges, writeVisits } from '../visits/visits.store.ts';
import type { OfficerTime } from './duty-book.ts';
import {
  type FollowedSpell,
  followSpell,
  isSettled,
  resultOfSpell,
  type SpellResult,
} from './follow-spell.ts';
import { lastOf, readSpell, type SpellBounds, spellsTouching } from './spell.ts';

/** A spell as it was followed from the shelf. */
export interface RebuiltSpell {
  readonly followed: FollowedSpell;
  readonly result: SpellResult;
  readonly written: Written;
  /** What differed from the shelf. */
  readonly changes: VisitChanges;
  readonly throughChunk: number;
  /** The last of its positions, for the map. */
  readonly recent: Positions;
  /** Whether nothing later is on record, so that it can be followed further. */
  readonly isLatest: boolean;
}

export interface RebuildTerms {
  readonly database: Database;
  readonly forceId: number;
  readonly time: OfficerTime;
  readonly devices: ReadonlyMap<number, Device>;
  readonly hotspots: HotspotsAt;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Differences are found and not written. */
  readonly isCheck?: boolean;
}

/** What the map shows of where somebody was. */
const recentMilliseconds = 15 * 60_000;

/**
 * Follows again the spells that the time touches, in order. The spells on either side too: the leg between two spells, though unknown,
 * speaks of the speed on both sides.
 */
export async function rebuild(terms: RebuildTerms, span: Span): Promise<RebuiltSpell[]> {
  return terms.database.inForce(terms.forceId, async (t) => {
    const rebuilt: RebuiltSpell[] = [];
    for (const spell of await spellsTouching(t, terms.time, span)) {
      if (!(await isSealed(t, terms.time, spell))) rebuilt.push(await rebuildSpell(t, terms, spell));
    }
    if (terms.isCheck !== true) await withdrawStrays(t, terms.time, span);
    return rebuilt;
  });
}

async function rebuildSpell(
  transaction: ForceTransaction,
  terms: RebuildTerms,
  span: SpellBounds,
): Promise<RebuiltSpell> {
  const { forceId, time, devices, hotspots, now } = terms;
  const { officer } = time;
  const spell = await readSpell(transaction, time, span);
  const followed = followSpell(spell, { forceId, officerId: officer.id, devices, hotspots, until: now });
  const result = resultOfSpell(followed, hotspots, now, span.to);
  const before = await readVisits(transaction, { officerId: officer.id, from: span.from, to: span.to + 1 });
  const known = new Map(before.map((row) => [row.id, row]));
  const { changes, written } = changesOf(known, result.rows, (row) => isSettled(row, followed, now));
  if (!isEmpty(changes) && terms.isCheck !== true) await writeVisits(transaction, changes);
  return {
    followed,
    result,
    written,
    changes,
    throughChunk: spell.throughChunk,
    isLatest: spell.isLatest,
    // A crew-mate's positions are on the map already, under their own call sign.
    recent: spell.byCrewMate === null ? lastOf(spell, recentMilliseconds) : emptyPositions(0),
  };
}

/** Whether positions that a duty rests on were deleted: what came of it is sealed and never followed again. */
async function isSealed(
  transaction: ForceTransaction,
  { officer, book }: OfficerTime,
  { band }: SpellBounds,
): Promise<boolean> {
  if (band.duty === null) return false;
  const mates = book.matesOf(band.duty).map((mate) => mate.officerId);
  return wasDeletedWithin(transaction, [officer.id, ...mates], band);
}

/** Visits by a crew-mate's track that no duty says any more: the duty was shortened. */
async function withdrawStrays(
  transaction: ForceTransaction,
  { officer, book }: OfficerTime,
  { from, to }: Span,
): Promise<void> {
  const duties = book.of(officer.id);
  const rows = await readVisits(transaction, { officerId: officer.id, from, to: to + 1 });
  const strays = rows.filter(
    (row) => row.byCrewMate !== null && !duties.some((duty) => isOnDuty(duty, row.enteredAt)),
  );
  // Of duties so old that they are not looked at any more, the visits are sealed and stay.
  const first = duties.at(0)?.startedAt ?? Number.POSITIVE_INFINITY;
  const withdrawn = strays.filter((row) => row.enteredAt >= first);
  if (withdrawn.length > 0) await writeVisits(transaction, { closed: [], restated: [], withdrawn });
}
