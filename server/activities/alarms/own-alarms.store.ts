// What is on record of emergencies and alarms about one person: what they pressed and where, what of theirs alarmed, and what they answered. Of others it
// says nothing but the role of who answered. Times are ISO 8601, UTC.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';

type OwnAlarmRow = Readonly<Record<string, string | number | boolean | null>>;

/** A row an emergency, a place and an alarm of an officer's, and one for each that somebody answered; the earliest first. */
export async function ownAlarms(
  transaction: ForceTransaction,
  { staffId, officerId }: { readonly staffId: string | null; readonly officerId: string | null },
): Promise<OwnAlarmRow[]> {
  type Row = Record<string, string | number | Date | null>;
  const { rows } = await sql<Row>`
    select 'emergency' as what, pressed_at as at, null::text as kind, array_to_string(hotspot_ids, ' ') as hotspot_ids,
      null::float8 as longitude, null::float8 as latitude, acknowledged_at, acknowledged_role, over_at
    from emergencies where force_id = force_in_hand() and officer_id = ${officerId}::uuid
    union all
    select 'place of an emergency', captured_at, null, null, x / 1e6, y / 1e6, null, null, null
    from emergency_places join emergencies on emergencies.force_id = emergency_places.force_id and emergencies.id = emergency_id
    where emergency_places.force_id = force_in_hand() and officer_id = ${officerId}::uuid
    union all
    select 'alarm of an activity', raised_at, kind, null, null, null, acknowledged_at, acknowledged_role, null
    from alarms where force_id = force_in_hand() and officer_id = ${officerId}::uuid
    union all
    select 'emergency that I answered', received_at, null, null, null, null, acknowledged_at, acknowledged_role, null
    from emergencies where force_id = force_in_hand() and acknowledged_by = ${staffId}::uuid
    union all
    select 'alarm that I answered', raised_at, kind, null, null, null, acknowledged_at, acknowledged_role, null
    from alarms where force_id = force_in_hand() and acknowledged_by = ${staffId}::uuid
    order by at, what
  `.execute(transaction);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [key, cell instanceof Date ? cell.toISOString() : cell]),
    ),
  );
}
