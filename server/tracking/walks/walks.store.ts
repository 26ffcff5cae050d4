// The shelf of walk tests.
import { sql } from 'kysely';
import type { Walk } from '../../../core/tracking/walk-test.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface StoredWalk extends Walk {
  readonly id: string;
  readonly deviceId: string;
}

/** Keeps walks of a device; gives how many were new. One that is on record stays as it is. */
export async function keepWalks(
  transaction: ForceTransaction,
  walks: readonly StoredWalk[],
): Promise<number> {
  if (walks.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    insert into walks (force_id, id, officer_id, device_id, hotspot_id, entered_at, left_at)
    select force_in_hand(), id, officer, device, hotspot, to_timestamp(entered / 1000), to_timestamp(left_at / 1000)
    from unnest(${walks.map((w) => w.id)}::uuid[], ${walks.map((w) => w.officerId)}::uuid[],
      ${walks.map((w) => w.deviceId)}::uuid[], ${walks.map((w) => w.hotspotId)}::text[],
      ${walks.map((w) => w.enteredAt)}::float8[], ${walks.map((w) => w.leftAt)}::float8[])
      as sent (id, officer, device, hotspot, entered, left_at)
    on conflict (force_id, id) do nothing
    returning id
  `.execute(transaction);
  const kept = new Set(rows.map((row) => row.id));
  for (const { id, officerId, deviceId, hotspotId } of walks.filter((walk) => kept.has(walk.id))) {
    await addEvents(transaction, `device:${deviceId}`, [
      { name: 'walk.recorded', subject: { walkId: id, officerId, hotspotId } },
    ]);
  }
  return kept.size;
}

/** All walks on record, the latest first, with the name of the device that was carried. */
export async function readWalks(
  transaction: ForceTransaction,
): Promise<(StoredWalk & { readonly deviceName: string })[]> {
  const { rows } = await sql<{
    id: string;
    officer: string;
    device: string;
    name: string;
    hotspot: string;
    entered: Date;
    left: Date;
  }>`
    select walks.id, walks.officer_id as officer, device_id as device, devices.name, hotspot_id as hotspot,
      entered_at as entered, left_at as left
    from walks
    join devices on devices.force_id = force_in_hand() and devices.id = device_id
    where walks.force_id = force_in_hand()
    order by entered_at desc, walks.id
    limit 1000
  `.execute(transaction);
  return rows.map((row) => ({
    id: row.id,
    officerId: row.officer,
    deviceId: row.device,
    deviceName: row.name,
    hotspotId: row.hotspot,
    enteredAt: row.entered.getTime(),
    leftAt: row.left.getTime(),
  }));
}
