// What was done, over the years, as a person is told it themselves: who looked at them, and what they looked at and changed. A piece at a time:
// nothing is held whole that grows with the years. No look that a seal keeps from them, and not at whom or to whom they did something.
import type { LookList } from '../../core/people/look.ts';
import type { WrittenEvent } from '../bus/events.store.ts';
import type { Database } from '../db/database.ts';
import { groundOf } from './ground.ts';
import { firstLookAt } from './looks/looks.store.ts';
import { looksToOfficer } from './looks/own-log.ts';
import { actsPage, looksTaken, type OwnRow } from './own-record.store.ts';
import type { WhoseRecord } from './own-record.ts';

const monthMilliseconds = 31 * 86_400_000;

/** Everybody who looked at somebody since the record began, a month at a time, the latest first: over years there are many. */
export async function* looksOnRecord(
  database: Database,
  forceId: number,
  { staffId, officerId }: WhoseRecord,
  now: number,
): AsyncGenerator<LookList['looks']> {
  if (officerId === null) return;
  const { first, ground } = await database.inForce(forceId, async (t) => {
    return { first: await firstLookAt(t), ground: await groundOf(t) };
  });
  const log = { staffId, officerId, ground };
  for (let to = now + 1; first !== null && to > first; to -= monthMilliseconds)
    yield await database.inForce(forceId, (t) => looksToOfficer(t, log, to - monthMilliseconds, to));
}

const rowsAPage = 5000;

/** What somebody looked at since the record began, a page at a time, the earliest first. */
export async function* looksOfTheirs(
  database: Database,
  forceId: number,
  { staffId }: WhoseRecord,
): AsyncGenerator<readonly OwnRow[]> {
  if (staffId === null) return;
  for (let after = 0; ; after += rowsAPage) {
    const page = await database.inForce(forceId, (t) => looksTaken(t, staffId, after, rowsAPage));
    if (page.length === 0) return;
    yield page;
  }
}

/** What somebody changed since the record began, a page at a time, the earliest first: what it was, and not to whom. */
export async function* actsOfTheirs(
  database: Database,
  forceId: number,
  { staffId }: WhoseRecord,
): AsyncGenerator<readonly OwnRow[]> {
  if (staffId === null) return;
  let last: WrittenEvent | null = null;
  for (;;) {
    const after: WrittenEvent | null = last;
    const page: WrittenEvent[] = await database.inForce(forceId, (t) =>
      actsPage(t, staffId, after, rowsAPage),
    );
    if (page.length === 0) return;
    yield page.map(({ at, name }) => ({ at, what: name }));
    last = page[page.length - 1];
  }
}
