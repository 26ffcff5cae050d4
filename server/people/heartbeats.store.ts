// The shelf of heartbeats: a row a device, of when it was heard and never of where. No event: nobody did anything, and it is written all day long.
import { sql } from 'kysely';
import type { ForceTransaction } from '../db/database.ts';

export interface Heartbeat {
  readonly deviceId: string;
  /** When a message of its was last let in. Times are milliseconds since 1970 UTC. */
  readonly heardAt: number;
  /** Of the latest position that was kept. */
  readonly lastPositionAt: number | null;
  readonly batteryPercent: number | null;
  readonly isCharging: boolean | null;
  readonly appVersion: string | null;
}

/** Keeps heartbeats in one statement. What one does not say stays as it was. */
export async function keepHeartbeats(
  transaction: ForceTransaction,
  beats: readonly Heartbeat[],
): Promise<void> {
  const dates = (of: (beat: Heartbeat) => number | null) =>
    beats.map((beat) => {
      const at = of(beat);
      return at === null ? null : new Date(at);
    });
  await sql`
    insert into device_heartbeats (force_id, device_id, heard_at, last_position_at, battery_percent, is_charging, app_version)
    select force_in_hand(), beats.* from unnest(
      ${beats.map(({ deviceId }) => deviceId)}::uuid[], ${dates((beat) => beat.heardAt)}::timestamptz[],
      ${dates((beat) => beat.lastPositionAt)}::timestamptz[], ${beats.map(({ batteryPercent }) => batteryPercent)}::smallint[],
      ${beats.map(({ isCharging }) => isCharging)}::boolean[], ${beats.map(({ appVersion }) => appVersion)}::text[]) as beats
    on conflict (force_id, device_id) do update set
      heard_at = greatest(device_heartbeats.heard_at, excluded.heard_at),
      last_position_at = greatest(device_heartbeats.last_position_at, excluded.last_position_at),
      battery_percent = coalesce(excluded.battery_percent, device_heartbeats.battery_percent),
      is_charging = coalesce(excluded.is_charging, device_heartbeats.is_charging),
      app_version = coalesce(excluded.app_version, device_heartbeats.app_version)
  `.execute(transaction);
}

/** The heartbeats of all devices that were ever heard. */
export async function readHeartbeats(transaction: ForceTransaction): Promise<Heartbeat[]> {
  const { rows } = await sql<{
    deviceId: string;
    heardAt: Date;
    lastPositionAt: Date | null;
    batteryPercent: number | null;
    isCharging: boolean | null;
    appVersion: string | null;
  }>`
    select device_id as "deviceId", heard_at as "heardAt", last_position_at as "lastPositionAt",
      battery_percent as "batteryPercent", is_charging as "isCharging", app_version as "appVersion"
    from device_heartbeats
  `.execute(transaction);
  return rows.map((row) => ({
    ...row,
    heardAt: row.heardAt.getTime(),
    lastPositionAt: row.lastPositionAt?.getTime() ?? null,
  }));
}
