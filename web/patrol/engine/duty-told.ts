// The duty here and at the server made one: the desk may begin, change and end it too, and a roster may have begun it before the officer did.
import type { DutyRefusal } from '../../../core/people/duty-change.ts';
import { begunAfter } from './begun-after.ts';
import { doors } from './doors.ts';
import type { House } from './house.ts';
import type { FactOf } from './kept.ts';
import { dutyTold, isOn } from './own-duty.ts';
import { keepDutyAs } from './taps.ts';

/** A server whose clock is behind by up to this does not know yet of a duty that has begun. Milliseconds. */
const aheadMilliseconds = 120_000;

/** Clocks that are put right differ by less than this; what begins later is only foreseen. Milliseconds. */
const slackMilliseconds = 15_000;

/** Takes over the duty as the server has it, unless a tap of the officer is still on its way there. */
export async function syncDuty(house: House): Promise<void> {
  const { owner, rows } = house;
  const whose = owner();
  if (whose === null || hasTaps(house)) return;
  const before = rows().duty;
  const reply = await doors.dutyNow(whose.token);
  if (!reply.ok || hasTaps(house) || rows().duty !== before) return;
  await takeOver(house, reply.value);
}

/** What an answer to a tap of the duty means here: `refuse` where the officer must hear that it was not taken. */
export async function dutyAnswered(
  house: House,
  fact: FactOf<'duty'>,
  answer: unknown,
  refused: DutyRefusal | null,
): Promise<'leave' | 'refuse'> {
  if (refused === null) {
    if (countOfTaps(house) <= 1) await takeOver(house, answer);
    return 'leave';
  }
  const token = house.owner()?.token;
  const reply = token === undefined ? null : await doors.dutyNow(token);
  if (reply?.ok !== true) return 'refuse';
  await takeOver(house, reply.value);
  // They were on duty already, or off already: what they wanted is so.
  const isSo =
    refused === 'on-duty-already' ? reply.value.duty !== null : isEnd(fact) && reply.value.duty === null;
  return isSo ? 'leave' : 'refuse';
}

async function takeOver(house: House, answer: unknown): Promise<void> {
  const { database, rows, owner, clock, newId, changed } = house;
  const told = dutyTold(answer, clock.now() + slackMilliseconds);
  const kept = rows().duty;
  const whose = owner()?.whose;
  if (whose === undefined) return;
  if (told === null) {
    if (kept === null || !isOn(kept.known, clock.now())) return;
    const { duty } = kept.known;
    // By a clock that is behind this one it has not begun yet.
    if (clock.now() - duty.startedAt < aheadMilliseconds) return;
    const ended = { ...duty, endedAt: Math.max(duty.startedAt, clock.now()) };
    await keepDutyAs(database, { ...kept, known: { ...kept.known, duty: ended } });
  } else {
    if (JSON.stringify(told) === JSON.stringify(kept?.known)) return;
    const isSame = kept !== null && (kept.known.id === told.id || isOn(kept.known, clock.now()));
    const base = isSame ? kept : { whose, ...begunAfter(house, kept, newId(), told.duty.startedAt) };
    await keepDutyAs(database, { ...base, known: told });
  }
  await changed();
}

function hasTaps(house: House): boolean {
  return countOfTaps(house) > 0;
}

function countOfTaps({ rows, owner }: House): number {
  const whose = owner()?.whose;
  return rows().facts.filter((fact) => fact.what === 'duty' && fact.whose === whose).length;
}

function isEnd({ text }: FactOf<'duty'>): boolean {
  const change: unknown = JSON.parse(text);
  return typeof change === 'object' && change !== null && Reflect.get(change, 'kind') === 'end';
}
