// What following does when something else happened: other hotspots, other people, positions kept by another process.
import { cursorNow, type EventCursor, eventsAfter } from '../../bus/events.store.ts';
import { eventSchemas } from '../../bus/events.ts';
import type { Database } from '../../db/database.ts';
import type { Following } from './following.ts';

/** A reader of events from now on. */
export async function eventReader(database: Database, forceId: number): Promise<EventCursor> {
  return database.inForce(forceId, cursorNow);
}

/** Heeds what happened since the cursor and gives the new one. `onPeople` hears when officers or devices changed. */
export async function heedEvents(
  following: Following,
  cursor: EventCursor,
  onPeople: () => void,
): Promise<EventCursor> {
  const events = await following.database.inForce(following.forceId, (t) => eventsAfter(t, cursor));
  for (const { name, subject } of events) {
    if (name === 'hotspot.imported' || name === 'hotspot.drawn' || name === 'hotspot.withdrawn') {
      following.newHotspots.push(eventSchemas[name].parse(subject));
      following.isStale = true;
    } else if (name === 'hotspot.ended' || name === 'hotspot.end-withdrawn') {
      following.changedEnds.push(eventSchemas[name].parse(subject).from);
      following.isStale = true;
    } else if (name === 'duty.imported') {
      following.changedDuties.push(eventSchemas[name].parse(subject));
      following.isStale = true;
    } else if (name === 'officer.added' || name === 'device.added' || name === 'device.revoked') {
      following.isStale = true;
      onPeople();
    } else if (name === 'positions.imported') {
      following.imported.push(eventSchemas[name].parse(subject));
      following.isStale = true;
    }
  }
  const last = events.at(-1);
  return last === undefined ? cursor : { transaction: last.transaction, number: last.number };
}
