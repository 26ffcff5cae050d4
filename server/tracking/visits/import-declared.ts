// Takes declared history over: officers by their call signs, the same visit again under the same id.
import type { DeclaredVisit } from '../../../core/tracking/declared.ts';
import { contentId } from '../../content-id.ts';
import type { Database } from '../../db/database.ts';
import { ensureOfficer } from '../../people/index.ts';
import { addDeclared } from './declared.store.ts';

const rowsAStatement = 10_000;

/** Keeps the visits in one transaction and gives how many were new. `officerId` of each is a call sign, or null. */
export async function importDeclared(
  database: Database,
  forceId: number,
  visits: readonly DeclaredVisit[],
  terms: { readonly now: number; readonly newId: () => string },
): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const ids = new Map<string, string>();
    for (const callSign of new Set(visits.flatMap(({ officerId }) => officerId ?? []))) {
      const officer = { id: terms.newId(), callSign, role: 'Officer' };
      ids.set(callSign, (await ensureOfficer(t, officer, 'console')).id);
    }
    const stored = visits.map((visit) => ({
      id: contentId(`declared ${forceId} ${JSON.stringify(Object.entries(visit).sort())}`),
      visit: { ...visit, officerId: visit.officerId === null ? null : (ids.get(visit.officerId) ?? null) },
    }));
    const importId = terms.newId();
    let added = 0;
    for (let at = 0; at < stored.length; at += rowsAStatement) {
      const rows = stored.slice(at, at + rowsAStatement);
      added += await addDeclared(t, rows, { importId, at: terms.now }, 'console');
    }
    return added;
  });
}
