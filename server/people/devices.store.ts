// The shelf of devices: who speaks for which officer, and by which token.
import { sql } from 'kysely';
import * as z from 'zod';
import type { DeviceClient } from '../../core/people/device-client.ts';
import type { DeviceChange } from '../../core/people/device-list.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { FormerFeed } from './device-feed.ts';

export interface Device {
  readonly forceId: number;
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly officerId: string;
  readonly officerNumber: number;
  /** Seconds between two positions when all is well; null where the feed promises nothing. */
  readonly pingSeconds: number | null;
  /** Whether it sends only on movement. */
  readonly silentWhenStill: boolean;
  /** How it was set up before, the earliest first. */
  readonly formerFeeds: readonly FormerFeed[];
  readonly isRevoked: boolean;
}

export interface NewDevice {
  readonly id: string;
  readonly officerId: string;
  readonly name: string;
  /** The app it is; left out where nobody said. */
  readonly client?: DeviceClient;
  readonly pingSeconds: number | null;
  readonly silentWhenStill: boolean;
  /** SHA-256 of the token in hex; null for a source without one, such as an imported file. */
  readonly tokenHash: string | null;
  /** The feed that speaks for it, and the radio's name there; null where it speaks for itself. */
  readonly ofFeed: { readonly feedId: string; readonly radioId: string } | null;
}

/** Adds a device of an officer. */
export async function addDevice(
  transaction: ForceTransaction,
  device: NewDevice,
  actor: Actor,
): Promise<Device> {
  // Two at once must not take the same number.
  await sql`select pg_advisory_xact_lock(hashtext('devices'), force_in_hand())`.execute(transaction);
  await sql`
    insert into devices (force_id, id, number, officer_id, name, client, ping_seconds, silent_when_still, token_hash, feed_id, radio_id)
    select force_in_hand(), ${device.id}, coalesce(max(number), 0) + 1, ${device.officerId}, ${device.name},
      ${device.client ?? null}::text, ${device.pingSeconds}, ${device.silentWhenStill}, decode(${device.tokenHash}, 'hex'),
      ${device.ofFeed?.feedId ?? null}::uuid, ${device.ofFeed?.radioId ?? null} from devices
  `.execute(transaction);
  const subject = { deviceId: device.id, officerId: device.officerId };
  await addEvents(transaction, actor, [{ name: 'device.added', subject }]);
  const added = (await readDevices(transaction)).find((each) => each.id === device.id);
  if (added === undefined) throw new Error('A device was taken away while being added');
  return added;
}

/** Revokes a device: its token opens no door from now on. False where there is no such device or it was revoked before. */
export async function revokeDevice(
  transaction: ForceTransaction,
  deviceId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update devices set revoked_at = ${new Date(at)} where id = ${deviceId} and revoked_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'device.revoked', subject: { deviceId } }]);
  return true;
}

/** Revokes the devices of an officer that hold a token. What a feed or a file says of them is not theirs to hold. Gives which those were. */
export async function revokeDevicesOf(
  transaction: ForceTransaction,
  officerId: string,
  at: number,
  actor: Actor,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update devices set revoked_at = ${new Date(at)}
    where officer_id = ${officerId} and token_hash is not null and revoked_at is null returning id
  `.execute(transaction);
  await addEvents(
    transaction,
    actor,
    rows.map(({ id: deviceId }) => ({ name: 'device.revoked', subject: { deviceId } })),
  );
  return rows.map(({ id }) => id);
}

/** Changes a device that is not revoked; what it was set up as is kept beside, with until when. False where it was so already. */
export async function changeDevice(
  transaction: ForceTransaction,
  deviceId: string,
  { name, pingSeconds, silentWhenStill }: DeviceChange,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const feed = sql`(${pingSeconds}::integer, ${silentWhenStill}::boolean)`;
  const { rows } = await sql`
    update devices set name = ${name}, ping_seconds = ${pingSeconds}, silent_when_still = ${silentWhenStill},
      former_feeds = case when (ping_seconds, silent_when_still) is not distinct from ${feed} then former_feeds
        else former_feeds || jsonb_build_object('until', ${at}::bigint, 'pingSeconds', ping_seconds, 'silentWhenStill', silent_when_still)
        end
    where id = ${deviceId} and revoked_at is null
      and (name <> ${name} or (ping_seconds, silent_when_still) is distinct from ${feed})
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'device.changed', subject: { deviceId } }]);
  return true;
}

/** All devices of the force, revoked ones too, in order of their numbers. */
export async function readDevices(transaction: ForceTransaction): Promise<Device[]> {
  return (await selectDevices(transaction).orderBy('devices.number').execute()).map(deviceFrom);
}

/** The device whose token has this hash, or null where there is none or it was revoked. */
export async function deviceOfToken(
  transaction: ForceTransaction,
  tokenHash: string,
): Promise<Device | null> {
  const device = await selectDevices(transaction)
    .where('token_hash', '=', Buffer.from(tokenHash, 'hex'))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return device === undefined ? null : deviceFrom(device);
}

/** The device of that id, or null where there is none or it was revoked. */
export async function deviceOfId(transaction: ForceTransaction, deviceId: string): Promise<Device | null> {
  const device = await selectDevices(transaction)
    .where('devices.id', '=', deviceId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return device === undefined ? null : deviceFrom(device);
}

/** The devices that a feed speaks for, by its radios. */
export async function devicesOfFeed(
  transaction: ForceTransaction,
  feedId: string,
): Promise<(Device & { readonly radioId: string | null })[]> {
  const rows = await selectDevices(transaction)
    .select('devices.radio_id as radioId')
    .where('feed_id', '=', feedId)
    .execute();
  return rows.map(deviceFrom);
}

function selectDevices(transaction: ForceTransaction) {
  return transaction
    .selectFrom('devices')
    .innerJoin('officers', (join) =>
      join
        .onRef('officers.force_id', '=', 'devices.force_id')
        .onRef('officers.id', '=', 'devices.officer_id'),
    )
    .select([
      'devices.force_id as forceId',
      'devices.id',
      'devices.number',
      'devices.name',
      'devices.officer_id as officerId',
      'officers.number as officerNumber',
      'devices.ping_seconds as pingSeconds',
      'devices.silent_when_still as silentWhenStill',
      'devices.former_feeds as formerFeeds',
      sql<boolean>`devices.revoked_at is not null`.as('isRevoked'),
    ]);
}

const formerFeeds = z.array(
  z.object({ until: z.number(), pingSeconds: z.nullable(z.number()), silentWhenStill: z.boolean() }),
);

function deviceFrom<Row extends { readonly formerFeeds: unknown }>(row: Row) {
  return { ...row, formerFeeds: formerFeeds.parse(row.formerFeeds) };
}
