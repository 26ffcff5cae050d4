// The end of messages to patrols: after their period they go, with whom they went to. What a legal hold names stays.
import { messageDays } from '../../../core/people/message.ts';
import { holds } from '../../../core/tracking/hold.ts';
import type { Database } from '../../db/database.ts';
import { deleteMessages, messagesBefore } from '../../people/index.ts';
import { standingHolds } from './holds.store.ts';

/** Deletes the messages of a force that are past their period at `now` (ms), and gives how many went. */
export async function retireMessages(database: Database, forceId: number, now: number): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const standing = await standingHolds(t);
    const aged = await messagesBefore(t, now - messageDays * 86_400_000);
    const due = aged.filter(({ sentAt, officerIds }) =>
      officerIds.every(
        (officerId) =>
          !standing.some((hold) =>
            holds(hold, { officerId, hotspotIds: new Set(), from: sentAt, to: sentAt }),
          ),
      ),
    );
    await deleteMessages(
      t,
      due.map(({ messageId }) => messageId),
    );
    return due.length;
  });
}
