// Officers with a device each, put into the database of a bench at once; their tokens follow from their number, so a sender knows them too.
import { createHash, hash } from 'node:crypto';
import type pg from 'pg';
import { deviceToken } from '../server/people/device-token.ts';

export interface BenchDevice {
  readonly officerId: string;
  readonly deviceId: string;
  /** Of officer and device, from 1 on. */
  readonly number: number;
  readonly token: string;
}

/** Adds so many officers. The force must have none yet. */
export async function enrol(sql: pg.Client, forceId: number, count: number): Promise<readonly BenchDevice[]> {
  const devices = Array.from({ length: count }, (_, i) => benchDevice(forceId, i + 1));
  await sql.query(
    `insert into officers (force_id, id, number, call_sign, role)
     select $1, id, number, 'B' || number, 'PC' from unnest($2::uuid[]) with ordinality as new (id, number)`,
    [forceId, devices.map((each) => each.officerId)],
  );
  await sql.query(
    `insert into devices (force_id, id, number, officer_id, name, ping_seconds, silent_when_still, token_hash)
     select $1, id, number, officer, 'phone', null, false, decode(token, 'hex')
     from unnest($2::uuid[], $3::uuid[], $4::text[]) with ordinality as new (id, officer, token, number)`,
    [
      forceId,
      devices.map((each) => each.deviceId),
      devices.map((each) => each.officerId),
      devices.map((each) => hash('sha256', each.token)),
    ],
  );
  return devices;
}

/** The device of that number. */
export function benchDevice(forceId: number, number: number): BenchDevice {
  return {
    officerId: numbered(1, number),
    deviceId: numbered(2, number),
    number,
    token: deviceToken(forceId, createHash('sha256').update(`bench ${number}`).digest()),
  };
}

function numbered(kind: number, number: number): string {
  return `0000000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}
