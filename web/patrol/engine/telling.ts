// Fetches what a phone is told, each in its turn, and keeps it with when it was told. What the server does not tell stays as it was.

import type { Link } from '../patrol-state.ts';
import type { PatrolDatabase, ToldName } from './database.ts';
import { toldNames } from './database.ts';
import { doors } from './doors.ts';
import type { Owner } from './kept.ts';
import { keepTold } from './shelf.ts';

/** How often each is asked for, in milliseconds. */
const everyMilliseconds: Readonly<Record<ToldName, number>> = {
  now: 30_000,
  messages: 60_000,
  day: 60_000,
  hotspots: 10 * 60_000,
  powers: 10 * 60_000,
  emergency: 10 * 60_000,
};

/** What was not told is asked for again after this. Milliseconds. */
const againMilliseconds = 5000;

export interface TellingTerms {
  readonly database: PatrolDatabase;
  readonly owner: () => Owner | null;
  readonly now: () => number;
  readonly sinceBegin: () => number;
  readonly onLink: (link: Link) => void;
  readonly onTold: (name: ToldName, at: number | null) => Promise<void>;
}

export interface Telling {
  /** Asks for what is due; all of it where `isAll`. */
  readonly look: (isAll?: boolean) => Promise<void>;
}

export function tellingOf({ database, owner, now, sinceBegin, onLink, onTold }: TellingTerms): Telling {
  const askedAt = new Map<ToldName, number>();
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    for (const name of toldNames) {
      const last = askedAt.get(name);
      if (last !== undefined && sinceBegin() - last < everyMilliseconds[name]) continue;
      const whose = owner();
      if (whose === null) return;
      askedAt.set(name, sinceBegin());
      const reply = await doors.told(name, whose.token);
      if (!reply.ok) {
        if (reply.reason === 'unreachable' || reply.status === 401) {
          onLink(reply.status === 401 ? 'token-unknown' : 'offline');
          return;
        }
        // Asked again soon: a server that has just started may not know yet.
        askedAt.set(name, sinceBegin() - everyMilliseconds[name] + againMilliseconds);
        continue;
      }
      onLink('online');
      // Somebody else's phone by now: it was not told them.
      if (owner()?.whose !== whose.whose) return;
      await keepTold(database, name, now(), reply.value);
      await onTold(name, name === 'now' ? serverTimeIn(reply.value) : null);
    }
  }

  return {
    look(isAll = false) {
      if (isAll) askedAt.clear();
      running ??= round().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

/** The server's time in its answer. Only of what is made anew for each: another may be an answer of before that still holds. */
function serverTimeIn(value: unknown): number | null {
  const at: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'at') : null;
  return typeof at === 'number' ? at : null;
}
