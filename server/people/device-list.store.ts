// The devices of a force with what people ask of them: what they are, since when, and until when.
import { sql } from 'kysely';
import { type DeviceKind, deviceClients } from '../../core/people/device-client.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface KeptDevice {
  readonly deviceId: string;
  readonly number: number;
  readonly name: string;
  readonly officerId: string;
  readonly kind: DeviceKind;
  readonly hasToken: boolean;
  readonly pingSeconds: number | null;
  readonly silentWhenStill: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly pairedAt: number;
  readonly revokedAt: number | null;
}

interface Row extends Omit<KeptDevice, 'kind' | 'pairedAt' | 'revokedAt'> {
  readonly client: string | null;
  readonly isOfFeed: boolean;
  readonly addedAt: Date;
  readonly revokedAt: Date | null;
}

/** All devices, revoked ones too, in order of their numbers. */
export async function listDevices(transaction: ForceTransaction): Promise<KeptDevice[]> {
  const { rows } = await sql<Row>`
    select id as "deviceId", number, name, officer_id as "officerId", client, feed_id is not null as "isOfFeed",
      token_hash is not null as "hasToken", ping_seconds as "pingSeconds", silent_when_still as "silentWhenStill",
      added_at as "addedAt", revoked_at as "revokedAt"
    from devices order by number
  `.execute(transaction);
  return rows.map(({ client, isOfFeed, addedAt, revokedAt, ...row }) => ({
    ...row,
    kind: kindOf(client, isOfFeed, row.hasToken),
    pairedAt: addedAt.getTime(),
    revokedAt: revokedAt?.getTime() ?? null,
  }));
}

function kindOf(client: string | null, isOfFeed: boolean, hasToken: boolean): DeviceKind {
  if (isOfFeed) return 'radio';
  if (!hasToken) return 'file';
  return deviceClients.find((known) => known === client) ?? 'unknown';
}
