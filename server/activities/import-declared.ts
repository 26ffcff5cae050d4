// Takes activities over that another system held: officers by their call signs, the same activity again under the same id.
import { contentId } from '../content-id.ts';
import type { Database } from '../db/database.ts';
import { ensureOfficer } from '../people/index.ts';
import { addDeclaredActivities } from './declared-activities.store.ts';
import type { DeclaredActivity } from './declared-file.ts';

const rowsAStatement = 5000;

/** Keeps the activities of a file in one transaction and gives how many were new. */
export async function importDeclaredActivities(
  database: Database,
  forceId: number,
  activities: readonly DeclaredActivity[],
  terms: { readonly now: number; readonly newId: () => string },
): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const ids = new Map<string, string>();
    for (const callSign of new Set(activities.map((each) => each.callSign))) {
      const officer = { id: terms.newId(), callSign, role: 'Officer' };
      ids.set(callSign, (await ensureOfficer(t, officer, 'console')).id);
    }
    const seen = new Map<string, number>();
    const stored = activities.map((activity) => {
      const said = JSON.stringify(Object.entries(activity).sort());
      // Two people may be greeted in the same minute: the second row that says the same is another.
      const before = seen.get(said) ?? 0;
      seen.set(said, before + 1);
      const id = contentId(`declared activity ${forceId} ${before} ${said}`);
      return { id, activity, officerId: ids.get(activity.callSign) ?? '' };
    });
    const importId = terms.newId();
    let added = 0;
    for (let at = 0; at < stored.length; at += rowsAStatement)
      added += await addDeclaredActivities(t, stored.slice(at, at + rowsAStatement), {
        importId,
        at: terms.now,
      });
    return added;
  });
}
