// Every event with what it carries, on one page. Ids and reasons only: never a name, a call sign or a coordinate.
// An upload is not here: its chunk row is its own event.
import * as z from 'zod';
import { correctionReasons, withdrawalReasons } from '../../core/activities/activity.ts';
import { activityKinds } from '../../core/activities/kinds.ts';
import { actions, organisationKinds, roles, signInWays } from '../../core/people/index.ts';
import { visitKinds } from '../../core/tracking/visit.ts';

const id = z.uuid();
const visit = z.strictObject({
  visitId: id,
  officerId: id,
  hotspotId: z.string(),
  kind: z.enum([...visitKinds, 'near-pass']),
});
/** Of what kind it was said to be. */
const activity = z.strictObject({ activityId: id, officerId: id, kind: z.enum(activityKinds) });

export const eventSchemas = {
  'hotspot.imported': z.strictObject({ hotspotId: z.string(), version: z.int() }),
  'hotspot.drawn': z.strictObject({ hotspotId: z.string(), version: z.int() }),
  'hotspot.withdrawn': z.strictObject({ hotspotId: z.string(), version: z.int() }),
  /** From when on it no longer counts, or would have: milliseconds since 1970 UTC. */
  'hotspot.ended': z.strictObject({ hotspotId: z.string(), version: z.int(), from: z.number() }),
  'hotspot.end-withdrawn': z.strictObject({ hotspotId: z.string(), version: z.int(), from: z.number() }),
  'exclusion.imported': z.strictObject({ exclusionId: id }),
  'exclusion.ended': z.strictObject({ exclusionId: id, from: z.number() }),
  'exclusion.end-withdrawn': z.strictObject({ exclusionId: id, from: z.number() }),
  'hotspot-set.saved': z.strictObject({ setId: id }),
  'hotspot-set.entered': z.strictObject({ setId: id, hotspotId: z.string() }),
  'hotspot-set.left': z.strictObject({ setId: id, hotspotId: z.string() }),
  'officer.added': z.strictObject({ officerId: id }),
  'officer.placed': z.strictObject({ officerId: id }),
  'officer.changed': z.strictObject({ officerId: id }),
  'organisation.added': z.strictObject({ organisationId: id }),
  'organisation.renamed': z.strictObject({ organisationId: id }),
  'organisation.shared': z.strictObject({
    organisationId: id,
    shares: z.array(z.strictObject({ with: z.enum(organisationKinds), action: z.enum(actions) })),
  }),
  'area.added': z.strictObject({ areaId: id }),
  'area.changed': z.strictObject({ areaId: id }),
  'staff.added': z.strictObject({ staffId: id }),
  'staff.changed': z.strictObject({ staffId: id }),
  'staff.returned': z.strictObject({ staffId: id }),
  'staff.left': z.strictObject({ staffId: id }),
  'role.granted': z.strictObject({ staffId: id, role: z.enum(roles), areaId: z.nullable(id) }),
  'role.ended': z.strictObject({ staffId: id, role: z.enum(roles), areaId: z.nullable(id) }),
  'sign-in-link.made': z.strictObject({ staffId: id }),
  'sign-in-link.used': z.strictObject({ staffId: id }),
  'break-glass.made': z.strictObject({ keyId: id }),
  'break-glass.opened': z.strictObject({ keyId: id, sessionId: id }),
  /** Somebody tried codes that do not open it. */
  'break-glass.refused': z.strictObject({ keyId: id }),
  'identity.linked': z.strictObject({ staffId: id }),
  'passkey.added': z.strictObject({ staffId: id, passkeyId: id }),
  'passkey.used': z.strictObject({ staffId: id, passkeyId: id }),
  'passkey.removed': z.strictObject({ staffId: id, passkeyId: id }),
  'session.began': z.strictObject({ staffId: id, sessionId: id, way: z.enum(signInWays) }),
  'session.ended': z.strictObject({ staffId: id, sessionId: id }),
  'device.added': z.strictObject({ deviceId: id, officerId: id }),
  'device.changed': z.strictObject({ deviceId: id }),
  'device.revoked': z.strictObject({ deviceId: id }),
  'pairing.made': z.strictObject({ pairingId: id, officerId: id }),
  'pairing.used': z.strictObject({ pairingId: id, deviceId: id }),
  'pairing.withdrawn': z.strictObject({ pairingId: id }),
  'duty.imported': z.strictObject({ dutyId: id, officerId: id }),
  'duty.started': z.strictObject({ dutyId: id, officerId: id }),
  'duty.changed': z.strictObject({ dutyId: id, officerId: id }),
  'duty.ended': z.strictObject({ dutyId: id, officerId: id }),
  'message.sent': z.strictObject({ messageId: id, receivers: z.int() }),
  'message.delivered': z.strictObject({ messageId: id, officerId: id }),
  'message.seen': z.strictObject({ messageId: id, officerId: id }),
  /** Messages past their period deleted. */
  'messages.deleted': z.strictObject({ messages: z.int() }),
  'feed.added': z.strictObject({ feedId: id }),
  'feed.revoked': z.strictObject({ feedId: id }),
  /** Positions kept by another process than the one that serves: from and to in milliseconds. */
  'positions.imported': z.strictObject({
    officerId: id,
    deviceId: id,
    kept: z.int(),
    from: z.int(),
    to: z.int(),
  }),
  'walk.recorded': z.strictObject({ walkId: id, officerId: id, hotspotId: z.string() }),
  /** Raw positions deleted; the deletion's row proves what went. */
  'positions.deleted': z.strictObject({ deletionId: id, officerId: id, chunks: z.int(), positions: z.int() }),
  'visits.deleted': z.strictObject({ deletionId: id, visits: z.int() }),
  'day-totals.kept': z.strictObject({ day: z.iso.date(), totals: z.int() }),
  'day-totals.deleted': z.strictObject({ deletionId: id, totals: z.int() }),
  'visits.sealed': z.strictObject({ deletionId: id, officerId: id, visits: z.int() }),
  /** Professional standards searched the record of looks: by whom and at whom, null for everybody, between two times in milliseconds. */
  'looks.searched': z.strictObject({
    viewerId: z.nullable(id),
    officerId: z.nullable(id),
    from: z.number(),
    to: z.number(),
  }),
  'look-seal.asked': z.strictObject({ sealId: id }),
  'look-seal.confirmed': z.strictObject({ sealId: id }),
  'look-seal.declined': z.strictObject({ sealId: id }),
  'look-seal.withdrawn': z.strictObject({ sealId: id }),
  'look-seal.closed': z.strictObject({ sealId: id }),
  /** Somebody took away all that is on record about themselves; at the console, about an officer who asked for it. */
  'own-data.taken': z.strictObject({ staffId: z.nullable(id), officerId: z.nullable(id) }),
  'export.made': z.strictObject({ exportId: id }),
  /** Receipts of uploads of which nothing was kept, at the end of their period. */
  'receipts.dropped': z.strictObject({ uploads: z.int() }),
  'period.set': z.strictObject({
    subject: z.enum(['positions', 'visits', 'totals']),
    days: z.int(),
    validFrom: z.number(),
  }),
  'hold.added': z.strictObject({ holdId: id }),
  'hold.ended': z.strictObject({ holdId: id }),
  /** An officer declared time in a hotspot that their phone could not measure, or took it back. */
  'declared-time.kept': z.strictObject({ declaredId: id, officerId: id, hotspotId: z.string() }),
  'declared-time.withdrawn': z.strictObject({ declaredId: id, officerId: id }),
  /** Whose they were taken off at the end of its period, and later all of them. */
  'declared-time.unnamed': z.strictObject({ declared: z.int() }),
  'declared-time.deleted': z.strictObject({ declared: z.int() }),
  'emergency.set': z.strictObject({ isOn: z.boolean() }),
  'emergency.raised': z.strictObject({ emergencyId: id, officerId: id }),
  'emergency.acknowledged': z.strictObject({ emergencyId: id, role: z.enum(roles) }),
  'emergency.ended': z.strictObject({ emergencyId: id, officerId: id }),
  'alarm-rule.made': z.strictObject({ ruleId: id }),
  'alarm-rule.ended': z.strictObject({ ruleId: id }),
  'alarm.raised': z.strictObject({ activityId: id, officerId: id }),
  'alarm.acknowledged': z.strictObject({ activityId: id, role: z.enum(roles) }),
  /** Where those were who pressed, and later emergencies and alarms, deleted at the end of their periods. */
  'emergency-places.deleted': z.strictObject({ places: z.int() }),
  'alarms.deleted': z.strictObject({ emergencies: z.int(), alarms: z.int() }),
  'declared-visits.imported': z.strictObject({ importId: id, added: z.int() }),
  'activity.logged': activity,
  'activity.corrected': activity.extend({ reason: z.enum(correctionReasons) }),
  'activity.withdrawn': activity.extend({ reason: z.enum(withdrawalReasons) }),
  /** Places of activities forgotten at the end of the period of positions, and activities deleted at the end of that of visits. */
  'activity-places.forgotten': z.strictObject({ activities: z.int() }),
  'activities.deleted': z.strictObject({ activities: z.int() }),
  'authority.made': z.strictObject({ authorityId: id }),
  /** From when on it no longer holds: milliseconds since 1970 UTC. */
  'authority.ended': z.strictObject({ authorityId: id, from: z.number() }),
  'designation.made': z.strictObject({ designationId: id }),
  /** The last day on which it holds; null: it goes on. */
  'designation.ended': z.strictObject({ designationId: id, until: z.nullable(z.iso.date()) }),
  'declared-activities.imported': z.strictObject({ importId: id, added: z.int() }),
  'visit.closed': visit,
  'visit.restated': visit,
  'visit.withdrawn': visit,
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventSubject<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>;

/** Something that happened, as its writer tells it. */
export type NewEvent = {
  [Name in EventName]: { readonly name: Name; readonly subject: EventSubject<Name> };
}[EventName];

/** Who did it: a person at the console, one who has signed in, somebody who has not yet, the force's identity provider, a device, a feed, the following of tracks, the planned end of a duty, a rule of alarms, or the end of a retention period. */
export type Actor =
  | 'console'
  | 'provider'
  | 'sign-in'
  | `staff:${string}`
  | 'track'
  | 'retention'
  | 'planned-end'
  | 'alarm-rule'
  | `device:${string}`
  | `feed:${string}`;
