// Sealing: when positions reach the end of their period, the visits they made are sealed and the positions go, with proof. A stretch of an
// officer's at a time, each in a transaction of its own. What a legal hold names stays.
import { holds } from '../../../core/tracking/hold.ts';
import { periodAt } from '../../../core/tracking/retention.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import type { Officer } from '../../people/index.ts';
import { type ForceState, readForceState, timeOf } from '../following/force-state.ts';
import { rebuild } from '../following/rebuild.ts';
import { chunkSpans, nextTo } from '../shelf/chunks.store.ts';
import { speedsBeside, trackOf } from '../shelf/seam.ts';
import { allTime, readStretch, type Span, stretchAround } from '../shelf/stretch.ts';
import { sealsOf } from '../visits/seal.ts';
import { dropEmptyUploads, officersBefore, sealAndDelete } from '../visits/seals.store.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import { readVisits, readVisitsByCrew } from '../visits/visits.store.ts';
import { standingHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';

export interface SealingTerms {
  readonly database: Database;
  readonly now: number;
  readonly newId: () => string;
  /** Awaited after each stretch. */
  readonly afterEach?: () => Promise<void>;
  /** Whether to leave the rest for another time. */
  readonly isStopping?: () => boolean;
}

export interface Sealed {
  readonly stretches: number;
  readonly visits: number;
  readonly positions: number;
  readonly held: number;
}

type Outcome =
  | { readonly is: 'sealed'; readonly to: number; readonly visits: number; readonly positions: number }
  | { readonly is: 'held'; readonly to: number }
  /** Nothing that is old enough. */
  | { readonly is: 'none' };

const dayMilliseconds = 86_400_000;
/** A spell that goes on and on is cut where no visit is near, so that nothing stays for ever. */
const longSpellMilliseconds = 2 * dayMilliseconds;
const awayMilliseconds = 3_600_000;
/** What a door let in at the last moment may still be on its way to the shelf. */
const graceMilliseconds = 3_600_000;

/** Seals everything of a force that is due. */
export async function sealDue(forceId: number, terms: SealingTerms): Promise<Sealed> {
  const { database, now } = terms;
  const { period, state } = await database.inForce(forceId, async (t) => ({
    period: periodAt(await readPeriods(t), 'positions', now),
    state: await readForceState(t, now),
  }));
  const before = now - period.days * dayMilliseconds - graceMilliseconds;
  const rule = `positions ${period.days} days`;
  let sealed: Sealed = { stretches: 0, visits: 0, positions: 0, held: 0 };
  const failures: unknown[] = [];
  for (const number of await database.inForce(forceId, (t) => officersBefore(t, before))) {
    const officer = state.officersByNumber.get(number);
    if (officer === undefined || terms.isStopping?.() === true) continue;
    try {
      for await (const outcome of sealOfficer(forceId, officer, state, { ...terms, before, rule }))
        sealed = added(sealed, outcome);
    } catch (error) {
      // One officer's trouble is not that of the others; it is told when they are done.
      failures.push(error);
    }
  }
  await database.inForce(forceId, (t) => dropEmptyUploads(t, before));
  if (failures.length > 0) throw failures[0];
  return sealed;
}

/** Seals what is due of an officer, a stretch after another. */
async function* sealOfficer(
  forceId: number,
  officer: Officer,
  state: ForceState,
  terms: SealingTerms & { readonly before: number; readonly rule: string },
): AsyncGenerator<Exclude<Outcome, { is: 'none' }>> {
  const { database, now, before, rule, newId, afterEach } = terms;
  const { devicesByNumber: devices, hotspots } = state;
  const time = timeOf(state, officer);
  for (let at = 0; terms.isStopping?.() !== true; ) {
    const due = await database.inForce(forceId, (t) => stretchDue(t, officer, at, before));
    if (due === null) return;
    // Once more from the positions: what is sealed is what they say.
    await rebuild({ database, forceId, time, devices, hotspots, now }, due);
    const outcome = await database.inForce(forceId, (t) =>
      sealStretch(t, officer, due, { rule, now, id: newId() }),
    );
    if (outcome.is === 'none') return;
    yield outcome;
    at = outcome.to;
    await afterEach?.();
  }
}

function added(sealed: Sealed, outcome: Exclude<Outcome, { is: 'none' }>): Sealed {
  if (outcome.is === 'held') return { ...sealed, held: sealed.held + 1 };
  return {
    stretches: sealed.stretches + 1,
    visits: sealed.visits + outcome.visits,
    positions: sealed.positions + outcome.positions,
    held: sealed.held,
  };
}

interface Due extends Span {
  readonly lastChunk: number;
}

/** The officer's next stretch after a time that is old enough to go; null where there is none. */
async function stretchDue(
  transaction: ForceTransaction,
  officer: Officer,
  after: number,
  before: number,
): Promise<Due | null> {
  const span = await spanDue(transaction, officer, after, before);
  if (span === null) return null;
  const { lastChunk } = await readStretch(transaction, officer.number, allTime, span);
  return { ...span, lastChunk };
}

async function spanDue(
  transaction: ForceTransaction,
  officer: Officer,
  after: number,
  before: number,
): Promise<Span | null> {
  const next = (await nextTo(transaction, officer.number, after, after)).after;
  if (next === null) return null;
  const spell = await stretchAround(transaction, officer.number, allTime, { from: next, to: next });
  if (spell === null) return null;
  const from = Math.max(spell.from, after + 1);
  if (spell.to < before) return { from, to: spell.to };
  if (before - from < longSpellMilliseconds) return null;
  const spans = await chunkSpans(transaction, officer.number, from, before);
  const rows = await readVisits(transaction, { officerId: officer.id, from: spell.from, to: before });
  const isClean = (at: number) =>
    !spans.some((span) => span.firstAt <= at && span.lastAt > at) &&
    !rows.some((row) => row.enteredAt - awayMilliseconds <= at && row.leftAt + awayMilliseconds >= at);
  const cuts = spans.map(({ lastAt }) => lastAt).filter((at) => at >= from && at < before && isClean(at));
  return cuts.length === 0 ? null : { from, to: Math.max(...cuts) };
}

async function sealStretch(
  transaction: ForceTransaction,
  officer: Officer,
  { lastChunk, ...span }: Due,
  terms: { readonly rule: string; readonly now: number; readonly id: string },
): Promise<Outcome> {
  const standing = await standingHolds(transaction);
  const own = await readVisits(transaction, { officerId: officer.id, from: span.from, to: span.to + 1 });
  // What rests on a crew-mate's track is sealed with that.
  const rows = [
    ...own.filter((row) => row.byCrewMate === null),
    ...(await readVisitsByCrew(transaction, officer.id, span.from, span.to)),
  ];
  const stretch = { officerId: officer.id, hotspotIds: new Set(rows.map(placeOf)), ...span };
  if (standing.some((hold) => holds(hold, stretch))) return { is: 'held', to: span.to };
  const spell = await readStretch(transaction, officer.number, allTime, span);
  // Imported since it was looked at: next time.
  if (spell.lastChunk !== lastChunk) return { is: 'none' };
  const { id, rule, now: at } = terms;
  const track = trackOf(spell.devices, spell.to);
  const speeds = speedsBeside(track, span);
  const deletion = { id, officerId: officer.id, officerNumber: officer.number, span, speeds, rule, at };
  const { positions } = await sealAndDelete(transaction, deletion, sealsOf(track, rows));
  return { is: 'sealed', to: span.to, visits: rows.length, positions };
}

/** The hotspot that a visit, or one of its ring, is of. */
export function placeOf({ hotspotId }: Pick<VisitRow, 'hotspotId'>): string {
  return hotspotId.endsWith('#ring') ? hotspotId.slice(0, -'#ring'.length) : hotspotId;
}
