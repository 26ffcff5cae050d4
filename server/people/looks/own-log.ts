// Who looked at somebody, as they are told it: by name or among all in reach, and without what a seal keeps from them while it stands.
import type { LookList } from '../../../core/people/look.ts';
import { lookToOfficer } from '../../../core/people/look-seal.ts';
import { wasAt } from '../../../core/people/looked-at.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { groundOverTime } from '../ground.ts';
import { placedOfficers } from '../officers.store.ts';
import { staffOfOfficer } from '../staff.store.ts';
import { sealsOn } from './look-seals.store.ts';
import { type KeptLook, looksAround } from './looks.store.ts';

/** How far back one's own log goes: as long as positions are kept. */
export const logMilliseconds = 31 * 86_400_000;
/** A look that began before a seal's time may go on into it. */
const longestLook = 86_400_000;

/** Whose log: somebody on patrol. */
export interface LogOf {
  readonly officerId: string;
  /** Their account; null where they have none. Their own looks are no looks at them. */
  readonly staffId: string | null;
}

/** The log since a time (ms), and what a seal had kept out of it until after that. The latest first. */
export async function ownLog(
  transaction: ForceTransaction,
  log: LogOf,
  since: number,
): Promise<LookList['looks']> {
  const seals = await sealsOn(transaction, log.officerId);
  const opened = seals.filter(({ closedAt }) => closedAt !== null && closedAt >= since);
  const earliest = opened.reduce((least, { from }) => Math.min(least, from - longestLook), since);
  const looks = await looksToOfficer(transaction, log, earliest, null);
  return looks.filter(({ beganAt, sealedUntil }) => Math.max(beganAt, sealedUntil ?? 0) >= since);
}

/** Days that are read at a time, back from now, until there are enough looks: together the log's whole time. */
const daysAtATime = [1, 6, 24];

/** The latest looks at an officer within the log's time, at most so many: what their phone is told, which may ask often. */
export async function latestLooks(
  transaction: ForceTransaction,
  officerId: string,
  now: number,
  most: number,
): Promise<LookList['looks']> {
  const log = { officerId, staffId: await staffOfOfficer(transaction, officerId) };
  const looks: LookList['looks'] = [];
  let to: number | null = null;
  for (const days of daysAtATime) {
    const from: number = (to ?? now) - days * 86_400_000;
    looks.push(...(await looksToOfficer(transaction, log, from, to)));
    if (looks.length >= most) break;
    to = from;
  }
  return looks.slice(0, most);
}

/** What an officer is told of the looks that began from one time until before another (ms), without end where that is null. The latest first. */
export async function looksToOfficer(
  transaction: ForceTransaction,
  { officerId, staffId }: LogOf,
  from: number,
  to: number | null,
): Promise<LookList['looks']> {
  const self = (await placedOfficers(transaction)).find((each) => each.officerId === officerId);
  if (self === undefined) return [];
  const ground = await groundOverTime(transaction);
  const seals = await sealsOn(transaction, officerId);
  const looks = await looksAround(transaction, officerId, from, to);
  return looks
    .filter((look) => look.viewerId !== staffId && wasAt(look, self, ground))
    .flatMap((look) => {
      const told = lookToOfficer(look, seals);
      return told.isShown ? [lookOf(look, told.sealedUntil)] : [];
    });
}

/** A look as it is told. */
export function lookOf(look: KeptLook, sealedUntil: number | null): LookList['looks'][number] {
  const { id, viewer, organisation, view, officerId, beganAt, endedAt, from, to, reason } = look;
  const isNamed = officerId !== null;
  return { lookId: id, viewer, organisation, view, isNamed, beganAt, endedAt, from, to, reason, sealedUntil };
}
