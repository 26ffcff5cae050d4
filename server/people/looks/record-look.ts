// Keeps that somebody looked, before they see it: what could not be recorded is not shown.
import type { Database } from '../../db/database.ts';
import { keepLook, type Look } from './looks.store.ts';

export function recordLook(
  database: Database,
  forceId: number,
  id: string,
  look: Look,
  now: number,
): Promise<void> {
  return database.inForce(forceId, (t) => keepLook(t, id, look, now));
}
