// What following does when something else happened: other hotspots, other people, positions kept by another process.
import { eventsAfter } from '../../bus/events.store.ts';
import { type EventName, eventSchemas } from '../../bus/events.ts';
import type { Following } from './following.ts';

/** What changes who may sign in and how far they reach, but nobody's track. */
const aboutStaff: ReadonlySet<string> = new Set<EventName>([
  'organisation.renamed',
  'organisation.shared',
  'area.added',
  'area.changed',
  'staff.changed',
  'staff.left',
  'role.granted',
  'role.ended',
  'session.ended',
]);

/** Heeds what happened since it was last asked. `onPeople` hears when officers or devices changed. */
export async function heedEvents(following: Following, onPeople: () => void): Promise<void> {
  const events = await following.database.inForce(following.forceId, (t) => eventsAfter(t, following.heeded));
  for (const { name, subject } of events) {
    if (name === 'hotspot.imported' || name === 'hotspot.drawn' || name === 'hotspot.withdrawn') {
      following.newHotspots.push(eventSchemas[name].parse(subject));
      following.isStale = true;
    } else if (name === 'hotspot.ended' || name === 'hotspot.end-withdrawn') {
      following.changedEnds.push(eventSchemas[name].parse(subject).from);
      following.isStale = true;
    } else if (
      name === 'duty.imported' ||
      name === 'duty.started' ||
      name === 'duty.changed' ||
      name === 'duty.ended'
    ) {
      following.isStale = true;
    } else if (aboutStaff.has(name)) {
      onPeople();
    } else if (
      name === 'officer.placed' ||
      name === 'officer.changed' ||
      name === 'officer.added' ||
      name === 'device.added' ||
      name === 'device.changed' ||
      name === 'device.revoked'
    ) {
      following.isStale = true;
      onPeople();
    } else if (name === 'activity.logged' || name === 'activity.corrected' || name === 'activity.withdrawn') {
      following.activityIds.add(eventSchemas[name].parse(subject).activityId);
    } else if (name === 'positions.imported') {
      following.imported.push(eventSchemas[name].parse(subject));
      following.isStale = true;
    }
  }
  const last = events.at(-1);
  if (last !== undefined) following.heeded = { transaction: last.transaction, number: last.number };
}
