// Keeps that somebody looked, before they see it: what could not be recorded is not shown.
import type { Database } from '../../db/database.ts';
import { keepLook, type Look, takeLook } from './looks.store.ts';

/** Keeps a look that needs no reason. */
export function recordLook(
  database: Database,
  forceId: number,
  id: string,
  look: Look,
  now: number,
): Promise<void> {
  return database.inForce(forceId, (t) => keepLook(t, id, look, now));
}

/** Takes a look that needs a reason: false where none was given for it within the hour. */
export function takeGivenLook(
  database: Database,
  forceId: number,
  id: string,
  look: Look,
  now: number,
): Promise<boolean> {
  return database.inForce(forceId, (t) => takeLook(t, id, look, now));
}
