// Follows an officer's time again from the shelf, and writes what came out differently: the way of late positions, of a start, and of new hotspots.
import type { Positions } from '../../core/tracking/index.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import type { HotspotsAt } from '../hotspots/index.ts';
import type { Device, Officer } from '../people/index.ts';
import { nextTo } from './chunks.store.ts';
import {
  type FollowedSpell,
  followSpell,
  isSettled,
  resultOfSpell,
  type SpellResult,
} from './follow-spell.ts';
import { lastOf, readSpell, type Span, spellAround } from './spell.ts';
import { changesOf, isEmpty, type Written } from './visit-changes.ts';
import { readVisits, type VisitChanges, writeVisits } from './visits.store.ts';

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
  readonly officer: Officer;
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
    for (const spell of await spellsTouching(t, terms.officer.number, span)) {
      rebuilt.push(await rebuildSpell(t, terms, spell));
    }
    return rebuilt;
  });
}

async function spellsTouching(
  transaction: ForceTransaction,
  officerNumber: number,
  span: Span,
): Promise<Span[]> {
  const spells: Span[] = [];
  let at = span.from;
  for (;;) {
    const spell = await spellAround(transaction, officerNumber, { from: at, to: at });
    if (spell !== null) spells.push(spell);
    const { after } = await nextTo(transaction, officerNumber, spell?.to ?? at, spell?.to ?? at);
    if (after === null || after > span.to) break;
    at = after;
  }
  const [first, last] = [spells.at(0), spells.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { before } = await nextTo(transaction, officerNumber, first.from, first.to);
  const { after } = await nextTo(transaction, officerNumber, last.from, last.to);
  const earlier =
    before === null ? null : await spellAround(transaction, officerNumber, { from: before, to: before });
  const later =
    after === null ? null : await spellAround(transaction, officerNumber, { from: after, to: after });
  return [earlier, ...spells, later].filter((spell) => spell !== null);
}

async function rebuildSpell(
  transaction: ForceTransaction,
  terms: RebuildTerms,
  span: Span,
): Promise<RebuiltSpell> {
  const { forceId, officer, devices, hotspots, now } = terms;
  const spell = await readSpell(transaction, officer.number, span);
  const followed = followSpell(spell, { forceId, officerId: officer.id, devices, hotspots, until: now });
  const result = resultOfSpell(followed, now, span.to);
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
    recent: lastOf(spell, recentMilliseconds),
  };
}
