// The shelf of emergencies and of where those were who pressed the button. Times are milliseconds since 1970 UTC.
import { sql } from 'kysely';
import type { EmergencyCall } from '../../../core/people/emergency.ts';
import type { Role, Subject } from '../../../core/people/index.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Acknowledged {
  readonly staffId: string;
  readonly name: string;
  readonly role: string;
  readonly at: number;
}

export interface KeptEmergency {
  readonly emergencyId: string;
  readonly callSign: string;
  readonly subject: Subject;
  readonly pressedAt: number;
  readonly receivedAt: number;
  readonly hotspotIds: readonly string[];
  readonly place: {
    readonly longitude: number;
    readonly latitude: number;
    readonly accuracyMetres: number | null;
    readonly capturedAt: number;
  } | null;
  readonly acknowledged: Acknowledged | null;
  readonly overAt: number | null;
}

type Place = NonNullable<EmergencyCall['place']>;

/** Keeps what a phone says of an emergency: its beginning once, a place each time, its end. False where one of that id is somebody else's. */
export async function keepEmergency(
  transaction: ForceTransaction,
  officerId: string,
  { emergencyId, at, place, hotspotIds, isOver }: EmergencyCall,
  now: number,
  actor: Actor,
): Promise<boolean> {
  const raised = await sql`
    insert into emergencies (force_id, id, officer_id, pressed_at, received_at, hotspot_ids)
    values (force_in_hand(), ${emergencyId}, ${officerId}, ${new Date(at)}, ${new Date(now)}, ${[...hotspotIds]}::text[])
    on conflict (force_id, id) do nothing returning id
  `.execute(transaction);
  if (raised.rows.length > 0)
    await addEvents(transaction, actor, [{ name: 'emergency.raised', subject: { emergencyId, officerId } }]);
  const own = await sql`
    select from emergencies where force_id = force_in_hand() and id = ${emergencyId} and officer_id = ${officerId}
  `.execute(transaction);
  if (own.rows.length === 0) return false;
  if (place !== null && isOnEarth(place)) await addPlace(transaction, emergencyId, place, hotspotIds);
  if (!isOver) return true;
  const ended = await sql`
    update emergencies set over_at = ${new Date(now)}
    where force_id = force_in_hand() and id = ${emergencyId} and over_at is null returning id
  `.execute(transaction);
  if (ended.rows.length > 0)
    await addEvents(transaction, actor, [{ name: 'emergency.ended', subject: { emergencyId, officerId } }]);
  return true;
}

/** Where an officer in need is must never be lost to a phone that says its place badly: such a place is left out, and the emergency kept. */
function isOnEarth({ longitude, latitude }: Place): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

async function addPlace(
  transaction: ForceTransaction,
  emergencyId: string,
  { longitude, latitude, accuracyMetres, capturedAt }: Place,
  hotspotIds: readonly string[],
): Promise<void> {
  const accuracy =
    accuracyMetres === null ? null : Math.round(Math.min(Math.max(accuracyMetres, 0), 1e6) * 2);
  await sql`
    with placed as (
      insert into emergency_places (force_id, emergency_id, captured_at, x, y, accuracy_half_metres)
      values (force_in_hand(), ${emergencyId}, ${new Date(capturedAt)}, ${Math.round(longitude * 1e6)}, ${Math.round(latitude * 1e6)},
        ${accuracy})
      on conflict do nothing returning captured_at
    )
    update emergencies set hotspot_ids = ${[...hotspotIds]}::text[]
    where force_id = force_in_hand() and id = ${emergencyId} and exists (
      select from placed where captured_at >= all (
        select captured_at from emergency_places where force_id = force_in_hand() and emergency_id = ${emergencyId}
      )
    )
  `.execute(transaction);
}

/** Emergencies that wait for an answer, or that are not over and were heard of since a time; the latest first. */
export function openEmergencies(transaction: ForceTransaction, since: number): Promise<KeptEmergency[]> {
  return emergenciesOf(
    transaction,
    sql`acknowledged_at is null or (over_at is null and greatest(received_at, place_at, acknowledged_at) >= ${new Date(since)})`,
  );
}

/** Emergencies received since a time, the latest first. */
export function emergenciesSince(transaction: ForceTransaction, since: number): Promise<KeptEmergency[]> {
  return emergenciesOf(transaction, sql`received_at >= ${new Date(since)}`);
}

export async function emergencyOf(
  transaction: ForceTransaction,
  emergencyId: string,
): Promise<KeptEmergency | null> {
  return (await emergenciesOf(transaction, sql`emergencies.id = ${emergencyId}`)).at(0) ?? null;
}

/** Acknowledges an emergency; where somebody has already, nothing changes. */
export async function acknowledgeEmergency(
  transaction: ForceTransaction,
  emergencyId: string,
  { staffId, role, at }: { readonly staffId: string; readonly role: Role; readonly at: number },
): Promise<void> {
  const { rows } = await sql`
    update emergencies set acknowledged_at = ${new Date(at)}, acknowledged_by = ${staffId}, acknowledged_role = ${role}
    where force_id = force_in_hand() and id = ${emergencyId} and acknowledged_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return;
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'emergency.acknowledged', subject: { emergencyId, role } },
  ]);
}

interface Row {
  emergencyId: string;
  officerId: string;
  organisationId: string | null;
  areaId: string | null;
  callSign: string;
  pressed: Date;
  received: Date;
  hotspotIds: string[];
  placed: Date | null;
  x: number;
  y: number;
  accuracy: number | null;
  over: Date | null;
  acknowledged: Date | null;
  staffId: string;
  name: string;
  role: string;
}

async function emergenciesOf(
  transaction: ForceTransaction,
  which: ReturnType<typeof sql>,
): Promise<KeptEmergency[]> {
  const { rows } = await sql<Row>`
    select emergencies.id as "emergencyId", emergencies.officer_id as "officerId", officers.organisation_id as "organisationId",
      officers.area_id as "areaId", call_sign as "callSign", pressed_at as pressed, received_at as received,
      hotspot_ids as "hotspotIds", place_at as placed, x, y, accuracy_half_metres as accuracy, over_at as over,
      acknowledged_at as acknowledged, acknowledged_by as "staffId", staff.name, acknowledged_role as role
    from emergencies
    join officers on officers.force_id = emergencies.force_id and officers.id = emergencies.officer_id
    left join staff on staff.force_id = emergencies.force_id and staff.id = acknowledged_by
    left join lateral (
      select captured_at as place_at, x, y, accuracy_half_metres from emergency_places
      where emergency_places.force_id = emergencies.force_id and emergency_id = emergencies.id
      order by captured_at desc limit 1
    ) as places on true
    where emergencies.force_id = force_in_hand() and (${which})
    order by received_at desc, emergencies.id
  `.execute(transaction);
  return rows.map(keptFrom);
}

function keptFrom(row: Row): KeptEmergency {
  const { emergencyId, callSign, officerId, organisationId, areaId, hotspotIds } = row;
  return {
    emergencyId,
    callSign,
    subject: { officerId, organisationId, areaId },
    pressedAt: row.pressed.getTime(),
    receivedAt: row.received.getTime(),
    hotspotIds,
    place:
      row.placed === null
        ? null
        : {
            longitude: row.x / 1e6,
            latitude: row.y / 1e6,
            accuracyMetres: row.accuracy === null ? null : row.accuracy / 2,
            capturedAt: row.placed.getTime(),
          },
    acknowledged:
      row.acknowledged === null
        ? null
        : { staffId: row.staffId, name: row.name, role: row.role, at: row.acknowledged.getTime() },
    overAt: row.over?.getTime() ?? null,
  };
}
