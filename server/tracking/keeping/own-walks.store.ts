// The walk tests of one officer, as they are read for themselves.
import { sql } from 'kysely';
import type { ForceTransaction } from '../../db/database.ts';

/** Times in milliseconds. */
interface OwnWalk {
  readonly deviceId: string;
  readonly hotspotId: string;
  readonly enteredAt: number;
  readonly leftAt: number;
}

/** All walks of one officer, the earliest first. */
export async function readWalksOf(transaction: ForceTransaction, officerId: string): Promise<OwnWalk[]> {
  const { rows } = await sql<Omit<OwnWalk, 'enteredAt' | 'leftAt'> & Record<'entered' | 'left', Date>>`
    select device_id as "deviceId", hotspot_id as "hotspotId", entered_at as entered, left_at as left
    from walks where officer_id = ${officerId} order by entered_at, id
  `.execute(transaction);
  return rows.map(({ entered, left, ...walk }) => ({
    ...walk,
    enteredAt: entered.getTime(),
    leftAt: left.getTime(),
  }));
}
