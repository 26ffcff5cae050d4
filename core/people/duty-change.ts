// How a duty goes on: begun, committed to something else and back on patrol, ended. A tap on a phone without signal arrives late, so each
// change says when it was; the same change again changes nothing. Made by whoever is on duty, or by somebody at the desk for them.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import { type Duty, dutyStatuses, type StatusStretch } from './duty.ts';

export const travels = ['foot', 'cycle', 'vehicle'] as const;
export const payTypes = ['core', 'overtime', 'rest-day'] as const;

const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** What a duty is for and how it is done; null where nobody said. */
export const dutyTerms = z.object({
  travel: z.nullable(z.enum(travels)),
  operation: z.nullable(short),
  fund: z.nullable(short),
  payType: z.nullable(z.enum(payTypes)),
  /** Whether it is beside what would have been patrolled anyway, and whether in uniform. */
  isAdditional: z.nullable(z.boolean()),
  isVisible: z.nullable(z.boolean()),
  /** Milliseconds since 1970 UTC, at most a day after the start. A duty that nobody ends ends some time after this. */
  plannedEndAt: z.nullable(moment),
});
export type DutyTerms = z.infer<typeof dutyTerms>;

/** A change, and when it was: milliseconds since 1970 UTC. */
export const dutyChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    /** Made by whoever begins it, so that a start sent twice is one. */
    dutyId: z.uuid(),
    at: moment,
    crew: z.nullable(short),
    radioId: z.nullable(short),
    terms: dutyTerms,
  }),
  z.object({
    kind: z.literal('status'),
    at: moment,
    status: z.enum(dutyStatuses),
    /** The hotspot that they were called away from; null where they were in none. */
    hotspotId: z.nullable(z.string().check(z.maxLength(100))),
  }),
  z.object({ kind: z.literal('patrol'), at: moment }),
  z.object({ kind: z.literal('end'), at: moment }),
]);
export type DutyChange = z.infer<typeof dutyChange>;

/** The duty somebody is on; null off duty. */
export const dutyNow = z.object({
  duty: z.nullable(
    z.object({
      dutyId: z.string(),
      startedAt: z.number(),
      endedAt: z.nullable(z.number()),
      crew: z.nullable(z.string()),
      radioId: z.nullable(z.string()),
      terms: dutyTerms,
      statuses: z.array(
        z.object({
          status: z.enum(dutyStatuses),
          from: z.number(),
          to: z.nullable(z.number()),
          hotspotId: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});

export const dutyRefusals = [
  'from-the-future',
  'too-old',
  'on-duty-already',
  'off-duty',
  'before-the-last-change',
  'planned-too-long',
] as const;
export type DutyRefusal = (typeof dutyRefusals)[number];

/** A duty with its id and what it is for. */
export interface KnownDuty {
  readonly id: string;
  readonly duty: Duty;
  readonly terms: DutyTerms;
}

export type DutyChanged =
  | { readonly ok: true; readonly known: KnownDuty; readonly isNew: boolean }
  /** It was so already: the change came before. */
  | { readonly ok: true; readonly known: KnownDuty; readonly isNew: false; readonly isRepeat: true }
  | { readonly ok: false; readonly reason: DutyRefusal };

/** A clock that is ahead by more than this, or a change older than this, is not believed. Milliseconds. */
const aheadMilliseconds = 120_000;
const oldMilliseconds = 24 * 3_600_000;
/** A duty that nobody ended ends this long after it was planned to. */
export const graceMilliseconds = 30 * 60_000;
/**
 * One of which nobody said when it would end, and that nobody ended, ends this long after it began: a shift of twelve hours and four of overtime.
 * Whoever forgets is else followed home, and for as long as the phone is switched on. Milliseconds.
 */
export const unplannedMilliseconds = 16 * 3_600_000;
/** No duty is planned for longer: a wrong day would be a duty without an end. A whole day is one. Milliseconds. */
export const longestPlannedMilliseconds = 24 * 3_600_000;

//   off duty ──start──► patrolling ──status──► away or committed ──patrol──► patrolling ──end──► off duty

/** The duty after a change; `last` is the officer's latest duty that had begun by then, null without any. */
export function dutyAfter(
  officerId: string,
  last: KnownDuty | null,
  change: DutyChange,
  now: number,
): DutyChanged {
  const { at } = change;
  if (at > now + aheadMilliseconds) return { ok: false, reason: 'from-the-future' };
  if (at < now - oldMilliseconds) return { ok: false, reason: 'too-old' };
  if (change.kind === 'start') return started(officerId, last, change);
  if (last === null || at < last.duty.startedAt) return { ok: false, reason: 'off-duty' };
  if (change.kind === 'end' && last.duty.endedAt === at) return repeat(last);
  // The end by a roster is still to come: until then the duty goes on, and may end earlier.
  const { endedAt } = last.duty;
  if (endedAt !== null && (endedAt <= now || endedAt < at)) return { ok: false, reason: 'off-duty' };
  // A phone whose clock is ahead has told of what began by its clock; what a roster has begin in a minute is still only foreseen.
  const duty = { ...last.duty, statuses: toldBy(last.duty, Math.max(at, now)) };
  const open = duty.statuses.at(-1);
  const isOnThat = open?.to === null && change.kind === 'status' && open.status === change.status;
  if (isOnThat && open.from === at) return repeat(last);
  if (change.kind === 'patrol' && (open === undefined || open.to === at)) return repeat(last);
  const lastAt = open === undefined ? duty.startedAt : (open.to ?? open.from);
  if (at < lastAt) return { ok: false, reason: 'before-the-last-change' };
  if (change.kind === 'end') {
    // A duty of no length would be none.
    if (at === duty.startedAt) return { ok: false, reason: 'before-the-last-change' };
    return changed(last, { ...duty, statuses: closed(duty.statuses, at), endedAt: at });
  }
  if (change.kind === 'patrol') return changed(last, { ...duty, statuses: closed(duty.statuses, at) });
  return changed(last, { ...duty, statuses: withStatus(duty.statuses, change) });
}

/** What somebody on duty is on at a time (ms); null while they patrol. */
export function statusAt(duty: Duty, at: number): StatusStretch | null {
  return duty.statuses.findLast(({ from, to }) => from <= at && (to === null || to > at)) ?? null;
}

/** When a duty is to end: as planned, or where nobody said, by the roster's end that is still to come at `now`; null where nobody said. */
export function plannedEndOf({ duty, terms }: KnownDuty, now: number): number | null {
  if (terms.plannedEndAt !== null) return terms.plannedEndAt;
  return duty.endedAt !== null && duty.endedAt > now ? duty.endedAt : null;
}

/**
 * When a duty that nobody ended ends by itself, or null where it does not. Milliseconds since 1970 UTC. One that was planned to end before it
 * began counts as planned to end then.
 */
export function endsByItselfAt({ duty, terms }: KnownDuty): number | null {
  // What ends by a roster, or with the next duty on it, has its end.
  if (terms.plannedEndAt === null)
    return duty.endedAt === null ? duty.startedAt + unplannedMilliseconds : null;
  const at = Math.max(duty.startedAt, terms.plannedEndAt) + graceMilliseconds;
  return duty.endedAt !== null && duty.endedAt <= at ? null : at;
}

function started(
  officerId: string,
  last: KnownDuty | null,
  { dutyId, at, crew, radioId, terms }: Extract<DutyChange, { kind: 'start' }>,
): DutyChanged {
  if (last !== null && last.id === dutyId) return repeat(last);
  if (terms.plannedEndAt !== null && terms.plannedEndAt > at + longestPlannedMilliseconds)
    return { ok: false, reason: 'planned-too-long' };
  if (last !== null && (last.duty.endedAt === null || last.duty.endedAt >= at))
    return { ok: false, reason: 'on-duty-already' };
  const duty = { officerId, startedAt: at, endedAt: null, awaySeconds: 0, statuses: [], crew, radioId };
  return { ok: true, isNew: true, known: { id: dutyId, duty, terms } };
}

/** A duty that begins before another that is on record ends before that one at the latest: a roster may say tomorrow's already. Milliseconds. */
export function endingBefore(known: KnownDuty, nextAt: number | null): KnownDuty {
  if (nextAt === null) return known;
  const { duty, terms } = known;
  const longest = terms.plannedEndAt === null ? duty.startedAt + unplannedMilliseconds : nextAt;
  return { ...known, duty: { ...duty, endedAt: Math.min(nextAt - 1, longest) } };
}

/** The stretches that have begun by a time (ms); what a roster foresees after it is only foreseen, and so is when one will end. */
export function toldBy({ statuses }: Duty, at: number): readonly StatusStretch[] {
  return statuses
    .filter(({ from }) => from <= at)
    .map((stretch) => (stretch.to !== null && stretch.to > at ? { ...stretch, to: null } : stretch));
}

/** With a status from a moment on. The same that ended just then goes on: coming back was taken back. */
function withStatus(
  statuses: readonly StatusStretch[],
  { at, status, hotspotId }: Extract<DutyChange, { kind: 'status' }>,
): readonly StatusStretch[] {
  const before = closed(statuses, at);
  const last = statuses.at(-1);
  const goesOn = last?.to === at && last.status === status && (last.hotspotId ?? null) === hotspotId;
  if (goesOn) return [...statuses.slice(0, -1), { ...last, to: null }];
  return [...before, { status, from: at, to: null, hotspotId: hotspotId ?? undefined }];
}

function changed(last: KnownDuty, duty: Duty): DutyChanged {
  return { ok: true, isNew: false, known: { ...last, duty } };
}

function repeat(known: KnownDuty): DutyChanged {
  return { ok: true, isNew: false, isRepeat: true, known };
}

/** What goes on ends; of no length, it never was. */
function closed(statuses: readonly StatusStretch[], at: number): readonly StatusStretch[] {
  const last = statuses.at(-1);
  if (last === undefined || last.to !== null) return statuses;
  const before = statuses.slice(0, -1);
  return last.from === at ? before : [...before, { ...last, to: at }];
}
