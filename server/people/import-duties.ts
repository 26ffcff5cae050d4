// Takes duties over from elsewhere: officers by their call signs, the same duty again under the same id.
import { randomUUIDv7 } from 'node:crypto';
import type { Duty } from '../../core/people/index.ts';
import type { Actor } from '../bus/events.ts';
import { contentId } from '../content-id.ts';
import type { Database } from '../db/database.ts';
import { keepDuties } from './duties.store.ts';
import { ensureOfficer } from './officers.store.ts';

export type DutiesTaken =
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly unchanged: number }
  /** One of them meets another duty of its officer that is on record under another start. */
  | { readonly ok: false };

/** Keeps all of the duties, or none. `officerId` of each is a call sign. A roster binds: off such a duty the doors refuse its officer's positions. */
export async function importDuties(
  database: Database,
  forceId: number,
  duties: readonly Duty[],
  source: 'imported' | 'roster' = 'imported',
  actor: Actor = 'console',
): Promise<DutiesTaken> {
  try {
    const taken = await database.inForce(forceId, async (t) => {
      const ids = new Map<string, string>();
      for (const callSign of new Set(duties.map((duty) => duty.officerId))) {
        const officer = { id: randomUUIDv7(), callSign, role: 'Officer' };
        ids.set(callSign, (await ensureOfficer(t, officer, actor)).id);
      }
      const stored = duties.map((duty) => {
        const officerId = ids.get(duty.officerId) ?? duty.officerId;
        return {
          id: contentId(`duty ${forceId} ${officerId} ${duty.startedAt}`),
          duty: { ...duty, officerId },
        };
      });
      return keepDuties(t, stored, actor, source);
    });
    return { ok: true, ...taken };
  } catch (error) {
    const isOverlap = error instanceof Error && 'constraint' in error && error.constraint === 'duties_apart';
    if (isOverlap) return { ok: false };
    throw error;
  }
}
