// The shelf of alarms: one an activity, however often it is told of. Times are milliseconds since 1970 UTC.
import { sql } from 'kysely';
import type { ActivityKind } from '../../../core/activities/kinds.ts';
import { kindNamed } from '../../../core/activities/kinds.ts';
import type { Role, Subject } from '../../../core/people/index.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';
import type { Acknowledged } from './emergencies.store.ts';

/** An activity that may alarm and has not. */
export interface Unalarmed {
  readonly activityId: string;
  readonly officerId: string;
  readonly areaId: string | null;
  readonly kind: ActivityKind;
  readonly doneAt: number;
  readonly receivedAt: number;
}

/** Activities of some kinds that stand, were received since a time, and have no alarm. */
export async function unalarmed(
  transaction: ForceTransaction,
  kinds: readonly ActivityKind[],
  since: number,
): Promise<Unalarmed[]> {
  type Row = Record<'activityId' | 'officerId' | 'kind', string> & {
    areaId: string | null;
    done: Date;
    received: Date;
  };
  const { rows } = await sql<Row>`
    select activity_id as "activityId", officer_id as "officerId", area_id as "areaId", activities.kind, done_at as done,
      received_at as received
    from activities join officers on officers.force_id = activities.force_id and officers.id = officer_id
    where activities.force_id = force_in_hand() and superseded_at is null and not is_withdrawn
      and source <> 'declared-elsewhere' and activities.kind = any(${[...kinds]}::text[]) and received_at >= ${new Date(since)}
      and not exists (
        select from alarms where alarms.force_id = activities.force_id and alarms.activity_id = activities.activity_id
      )
    order by received_at, activity_id limit 1000
  `.execute(transaction);
  return rows.flatMap(({ kind, done, received, ...row }) => {
    const known = kindNamed(kind);
    return known === null
      ? []
      : [{ ...row, kind: known, doneAt: done.getTime(), receivedAt: received.getTime() }];
  });
}

export interface NewAlarm extends Unalarmed {
  readonly hasSound: boolean;
  readonly hasBanner: boolean;
}

/** Raises alarms; of an activity that has one already, nothing changes. Gives how many were new. */
export async function addAlarms(
  transaction: ForceTransaction,
  alarms: readonly NewAlarm[],
  at: number,
): Promise<number> {
  if (alarms.length === 0) return 0;
  const given = alarms.map(({ activityId, officerId, kind, doneAt, hasSound, hasBanner }) => ({
    ...{ activity_id: activityId, officer_id: officerId, kind, done_at: new Date(doneAt) },
    ...{ has_sound: hasSound, has_banner: hasBanner },
  }));
  const { rows } = await sql<{ activityId: string; officerId: string }>`
    insert into alarms (force_id, activity_id, officer_id, kind, done_at, raised_at, has_sound, has_banner)
    select force_in_hand(), activity_id, officer_id, kind, done_at, ${new Date(at)}, has_sound, has_banner
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as row (
      activity_id uuid, officer_id uuid, kind text, done_at timestamptz, has_sound boolean, has_banner boolean)
    on conflict (force_id, activity_id) do nothing
    returning activity_id as "activityId", officer_id as "officerId"
  `.execute(transaction);
  await addEvents(
    transaction,
    'alarm-rule',
    rows.map((subject) => ({ name: 'alarm.raised', subject })),
  );
  return rows.length;
}

export interface KeptAlarm {
  readonly activityId: string;
  readonly subject: Subject;
  readonly callSign: string;
  readonly kind: ActivityKind;
  /** Null where the activity has gone. */
  readonly count: number | null;
  readonly doneAt: number;
  readonly raisedAt: number;
  readonly hotspotIds: readonly string[];
  readonly hasSound: boolean;
  readonly hasBanner: boolean;
  readonly acknowledged: Acknowledged | null;
  readonly isWithdrawn: boolean;
}

/** Alarms that nobody has acknowledged, the latest first, at most two hundred. What the officer took back before anybody did alarms no more. */
export function openAlarms(transaction: ForceTransaction): Promise<KeptAlarm[]> {
  return alarmsOf(transaction, sql`acknowledged_at is null and is_withdrawn is not true`, 200);
}

/** Alarms raised since a time, the latest first. */
export function alarmsSince(transaction: ForceTransaction, since: number): Promise<KeptAlarm[]> {
  return alarmsOf(transaction, sql`raised_at >= ${new Date(since)}`, 2000);
}

export async function alarmOfActivity(
  transaction: ForceTransaction,
  activityId: string,
): Promise<KeptAlarm | null> {
  return (await alarmsOf(transaction, sql`alarms.activity_id = ${activityId}`)).at(0) ?? null;
}

/** Acknowledges an alarm; where somebody has already, nothing changes. */
export async function acknowledgeAlarm(
  transaction: ForceTransaction,
  activityId: string,
  { staffId, role, at }: { readonly staffId: string; readonly role: Role; readonly at: number },
): Promise<void> {
  const { rows } = await sql`
    update alarms set acknowledged_at = ${new Date(at)}, acknowledged_by = ${staffId}, acknowledged_role = ${role}
    where force_id = force_in_hand() and activity_id = ${activityId} and acknowledged_at is null returning activity_id
  `.execute(transaction);
  if (rows.length === 0) return;
  await addEvents(transaction, `staff:${staffId}`, [
    { name: 'alarm.acknowledged', subject: { activityId, role } },
  ]);
}

interface Row {
  activityId: string;
  officerId: string;
  organisationId: string | null;
  areaId: string | null;
  callSign: string;
  kind: string;
  count: number | null;
  done: Date;
  raised: Date;
  hotspotIds: string[] | null;
  hasSound: boolean;
  hasBanner: boolean;
  acknowledged: Date | null;
  staffId: string;
  name: string;
  role: string;
  isWithdrawn: boolean | null;
}

/** `which` and how many: the latest come first. */
async function alarmsOf(
  transaction: ForceTransaction,
  which: ReturnType<typeof sql>,
  most = 1,
): Promise<KeptAlarm[]> {
  const { rows } = await sql<Row>`
    select alarms.activity_id as "activityId", alarms.officer_id as "officerId", officers.organisation_id as "organisationId",
      officers.area_id as "areaId", call_sign as "callSign", alarms.kind, activities.count, alarms.done_at as done, raised_at as raised,
      hotspot_ids as "hotspotIds", has_sound as "hasSound", has_banner as "hasBanner", acknowledged_at as acknowledged,
      acknowledged_by as "staffId", staff.name, acknowledged_role as role, is_withdrawn as "isWithdrawn"
    from alarms
    join officers on officers.force_id = alarms.force_id and officers.id = alarms.officer_id
    left join staff on staff.force_id = alarms.force_id and staff.id = acknowledged_by
    left join activities on activities.force_id = alarms.force_id and activities.activity_id = alarms.activity_id
      and superseded_at is null
    where alarms.force_id = force_in_hand() and ${which}
    order by raised_at desc, alarms.activity_id limit ${most}
  `.execute(transaction);
  return rows.flatMap((row) => keptFrom(row) ?? []);
}

function keptFrom(row: Row): KeptAlarm | null {
  const { activityId, callSign, officerId, organisationId, areaId, count, hasSound, hasBanner } = row;
  const kind = kindNamed(row.kind);
  if (kind === null) return null;
  return {
    ...{ activityId, callSign, kind, count, hasSound, hasBanner },
    subject: { officerId, organisationId, areaId },
    doneAt: row.done.getTime(),
    raisedAt: row.raised.getTime(),
    hotspotIds: row.hotspotIds ?? [],
    acknowledged:
      row.acknowledged === null
        ? null
        : { staffId: row.staffId, name: row.name, role: row.role, at: row.acknowledged.getTime() },
    isWithdrawn: row.isWithdrawn ?? false,
  };
}
