// Sealing: when positions reach the end of their period, the visits they made are sealed and the positions go, with proof. A stretch of an
// officer's at a time, each in a transaction of its own. What a legal hold names stays.
import { setTimeout as pause } from 'node:timers/promises';
import { holds } from '../../core/tracking/hold.ts';
import { periodAt } from '../../core/tracking/retention.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import type { Officer } from '../people/index.ts';
import { chunkSpans, nextTo } from './chunks.store.ts';
import { readForceState } from './force-state.ts';
import { standingHolds } from './holds.store.ts';
import { rebuild } from './rebuild.ts';
import { sealsOf } from './seal.ts';
import { dropEmptyUploads, officersBefore, readPeriods, sealAndDelete } from './seals.store.ts';
import { readSpell, type Span, spellAround } from './spell.ts';
import type { VisitRow } from './visit-row.ts';
import { readVisits } from './visits.store.ts';

export interface SealingTerms {
  readonly database: Database;
  readonly now: number;
  readonly newId: () => string;
  /** Awaited after each stretch. */
  readonly afterEach?: () => Promise<void>;
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
const firstMilliseconds = 10 * 60_000;
const roundMilliseconds = 3_600_000;

/** Seals from now on, once an hour. */
export function startSealing(
  terms: Omit<SealingTerms, 'now'> & {
    readonly forceIds: () => Promise<readonly number[]>;
    readonly now: () => number;
    readonly onFailure: (error: unknown) => void;
  },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {});

  async function round(): Promise<void> {
    for (const forceId of await terms.forceIds()) {
      const afterEach = () => {
        stopping.signal.throwIfAborted();
        return rest(20);
      };
      await sealDue(forceId, { ...terms, now: terms.now(), afterEach });
    }
  }

  async function run(): Promise<void> {
    await rest(firstMilliseconds);
    while (!stopping.signal.aborted) {
      await round().catch((error) => {
        if (!stopping.signal.aborted) terms.onFailure(error);
      });
      await rest(roundMilliseconds);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Seals everything of a force that is due. */
export async function sealDue(forceId: number, terms: SealingTerms): Promise<Sealed> {
  const { database, now } = terms;
  const { period, state } = await database.inForce(forceId, async (t) => ({
    period: periodAt(await readPeriods(t), 'positions', now),
    state: await readForceState(t),
  }));
  const before = now - period.days * dayMilliseconds;
  const rule = `positions ${period.days} days`;
  let sealed: Sealed = { stretches: 0, visits: 0, positions: 0, held: 0 };
  for (const number of await database.inForce(forceId, (t) => officersBefore(t, before))) {
    const officer = state.officersByNumber.get(number);
    if (officer === undefined) continue;
    let at = 0;
    for (;;) {
      const due = await database.inForce(forceId, (t) => stretchDue(t, officer, at, before));
      if (due === null) break;
      // Once more from the positions: what is sealed is what they say.
      const { devicesByNumber: devices, hotspots } = state;
      await rebuild({ database, forceId, officer, devices, hotspots, now }, due);
      const outcome = await database.inForce(forceId, (t) =>
        sealStretch(t, officer, due, { before, rule, now, id: terms.newId() }),
      );
      if (outcome.is === 'none') break;
      at = outcome.to;
      sealed = added(sealed, outcome);
      await terms.afterEach?.();
    }
  }
  await database.inForce(forceId, (t) => dropEmptyUploads(t, before));
  return sealed;
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
  return { ...span, lastChunk: (await readSpell(transaction, officer.number, span)).lastChunk };
}

async function spanDue(
  transaction: ForceTransaction,
  officer: Officer,
  after: number,
  before: number,
): Promise<Span | null> {
  const next = (await nextTo(transaction, officer.number, after, after)).after;
  if (next === null) return null;
  const spell = await spellAround(transaction, officer.number, { from: next, to: next });
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
  terms: { readonly before: number; readonly rule: string; readonly now: number; readonly id: string },
): Promise<Outcome> {
  const standing = await standingHolds(transaction);
  const rows = await readVisits(transaction, { officerId: officer.id, from: span.from, to: span.to + 1 });
  const stretch = { officerId: officer.id, hotspotIds: new Set(rows.map(placeOf)), ...span };
  if (standing.some((hold) => holds(hold, stretch))) return { is: 'held', to: span.to };
  const spell = await readSpell(transaction, officer.number, span);
  // Imported since it was looked at: next time.
  if (spell.lastChunk !== lastChunk) return { is: 'none' };
  const { id, rule, now: at } = terms;
  const deletion = { id, officerId: officer.id, officerNumber: officer.number, span, rule, at };
  const { positions } = await sealAndDelete(transaction, deletion, sealsOf(spell, rows));
  return { is: 'sealed', to: span.to, visits: rows.length, positions };
}

function placeOf({ hotspotId }: VisitRow): string {
  return hotspotId.endsWith('#ring') ? hotspotId.slice(0, -'#ring'.length) : hotspotId;
}
