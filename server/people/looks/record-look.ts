// Keeps that somebody looked, before they see it: what could not be recorded is not shown. The same look again within half a minute is the one
// that was just kept: whoever opens many views at once is one record, and nobody waits for the others.
import { lookGoesOn } from '../../../core/people/look.ts';
import type { Database } from '../../db/database.ts';
import { keepLook, type Look, takeLook } from './looks.store.ts';

const mostRemembered = 20_000;

export interface LookKeeper {
  /** Keeps a look that needs no reason. */
  keep(forceId: number, look: Look): Promise<void>;
  /** Takes a look that needs a reason: false where none was given for it within the hour. */
  take(forceId: number, id: string, look: Look): Promise<boolean>;
}

export function lookKeeper(database: Database, now: () => number, newId: () => string): LookKeeper {
  const kept = new Map<string, { readonly at: number; readonly done: Promise<void> }>();
  return {
    keep(forceId, look) {
      const key = JSON.stringify([forceId, look]);
      const before = kept.get(key);
      if (before !== undefined && now() - before.at < lookGoesOn) return before.done;
      if (kept.size >= mostRemembered) kept.clear();
      const at = now();
      const done = database.inForce(forceId, (t) => keepLook(t, newId(), look, at));
      kept.set(key, { at, done });
      // What failed is tried again by whoever looks next.
      done.catch(() => kept.delete(key));
      return done;
    },
    take: (forceId, id, look) => database.inForce(forceId, (t) => takeLook(t, id, look, now())),
  };
}
