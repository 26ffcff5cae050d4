// The end of emergencies, of where those were who called, and of alarms. Times are milliseconds since 1970 UTC.
import { sql } from 'kysely';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** A row that is past its period, as a legal hold asks of it. */
export interface AgedAlarm {
  readonly what: 'place' | 'emergency' | 'alarm';
  /** Of the emergency or the activity. */
  readonly id: string;
  readonly officerId: string;
  readonly hotspotIds: readonly string[];
  readonly at: number;
}

/** Places captured, and emergencies and alarms that came, before times of their own; the earliest first, at most a thousand of each. */
export async function agedAlarms(
  transaction: ForceTransaction,
  before: { readonly places: number; readonly alarms: number },
): Promise<AgedAlarm[]> {
  const { rows } = await sql<Omit<AgedAlarm, 'at'> & { at: Date }>`
    (select 'place' as what, emergency_id as id, officer_id as "officerId", hotspot_ids as "hotspotIds", captured_at as at
      from emergency_places
      join emergencies on emergencies.force_id = emergency_places.force_id and emergencies.id = emergency_id
      where emergency_places.force_id = force_in_hand() and captured_at < ${new Date(before.places)}
      order by captured_at limit 1000)
    union all
    (select 'emergency', id, officer_id, hotspot_ids, received_at from emergencies
      where force_id = force_in_hand() and received_at < ${new Date(before.alarms)} order by received_at limit 1000)
    union all
    (select 'alarm', activity_id, officer_id, '{}', raised_at from alarms
      where force_id = force_in_hand() and raised_at < ${new Date(before.alarms)} order by raised_at limit 1000)
  `.execute(transaction);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

/** Deletes such rows. An emergency goes with the places that it still has. */
export async function deleteAged(transaction: ForceTransaction, aged: readonly AgedAlarm[]): Promise<void> {
  const idsOf = (what: AgedAlarm['what']) => aged.filter((each) => each.what === what);
  const places = idsOf('place').map(({ id, at }) => ({ id, at: new Date(at) }));
  const gone = await sql`
    delete from emergency_places using jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as aged (id uuid, at timestamptz)
    where force_id = force_in_hand() and emergency_id = aged.id and captured_at = aged.at returning 1
  `.execute(transaction);
  if (gone.rows.length > 0)
    await addEvents(transaction, 'retention', [
      { name: 'emergency-places.deleted', subject: { places: gone.rows.length } },
    ]);
  const emergencies = await sql`
    delete from emergencies where force_id = force_in_hand() and id = any(${idsOf('emergency').map(({ id }) => id)}::uuid[]) returning 1
  `.execute(transaction);
  const alarms = await sql`
    delete from alarms where force_id = force_in_hand() and activity_id = any(${idsOf('alarm').map(({ id }) => id)}::uuid[]) returning 1
  `.execute(transaction);
  const subject = { emergencies: emergencies.rows.length, alarms: alarms.rows.length };
  if (subject.emergencies + subject.alarms > 0)
    await addEvents(transaction, 'retention', [{ name: 'alarms.deleted', subject }]);
}
