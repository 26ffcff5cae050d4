// When each device was last heard, and its battery. It is held in memory, since devices speak many times a second, and written to the shelf
// twice a minute in one statement a force: a crash loses half a minute of it, which the next message brings back.
import type { Database } from '../db/database.ts';
import { type Heartbeat, keepHeartbeats, readHeartbeats } from './heartbeats.store.ts';

/** What a message says of its device besides where it is; what is left out stays as it was. */
export interface ToldOfDevice {
  /** When the latest position that was kept was captured (ms). */
  readonly positionAt?: number | null | undefined;
  readonly batteryPercent?: number | null | undefined;
  readonly isCharging?: boolean | null | undefined;
  readonly appVersion?: string | null | undefined;
}

export interface DeviceHealth {
  /** A message of a device was let in now. */
  heard(device: { readonly forceId: number; readonly id: string }, told?: ToldOfDevice): void;
  /** What is known of the devices of a force that were ever heard, by their ids. */
  of(forceId: number): ReadonlyMap<string, Heartbeat>;
  /** Writes what changed since the last time. */
  flush(): Promise<void>;
  /** Writes what changed, and no more. */
  stop(): Promise<void>;
}

export interface DeviceHealthTerms {
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

const flushMilliseconds = 30_000;

type Beat = { -readonly [Key in keyof Heartbeat]: Heartbeat[Key] };
interface ForceBeats {
  readonly all: Map<string, Beat>;
  /** Those not written yet. */
  changed: Set<Beat>;
}

const nothingTold: ToldOfDevice = {};

/** Begins with what the shelf knows of the forces. */
export async function openDeviceHealth(
  database: Database,
  forceIds: readonly number[],
  { now, onFailure }: DeviceHealthTerms,
): Promise<DeviceHealth> {
  const forces = new Map<number, ForceBeats>();
  for (const forceId of forceIds) {
    const beats: readonly Beat[] = await database.inForce(forceId, readHeartbeats);
    forces.set(forceId, { all: new Map(beats.map((beat) => [beat.deviceId, beat])), changed: new Set() });
  }
  const nobody: ReadonlyMap<string, Heartbeat> = new Map();
  async function flush(): Promise<void> {
    for (const [forceId, force] of forces) {
      const { changed } = force;
      if (changed.size === 0) continue;
      force.changed = new Set();
      try {
        await database.inForce(forceId, (t) => keepHeartbeats(t, [...changed]));
      } catch (error) {
        for (const beat of changed) force.changed.add(beat);
        onFailure(error);
      }
    }
  }
  // One after the other: two at once could meet at the same rows in another order.
  let flushing = Promise.resolve();
  const inTurn = () => {
    flushing = flushing.then(flush);
    return flushing;
  };
  const timer = setInterval(inTurn, flushMilliseconds);
  return {
    heard({ forceId, id }, told = nothingTold) {
      const force = forces.get(forceId) ?? added(forces, forceId, { all: new Map(), changed: new Set() });
      const beat = force.all.get(id) ?? added(force.all, id, neverHeard(id));
      beat.heardAt = now();
      if (told !== nothingTold) take(beat, told);
      force.changed.add(beat);
    },
    of: (forceId) => forces.get(forceId)?.all ?? nobody,
    flush: inTurn,
    async stop() {
      clearInterval(timer);
      await inTurn();
    },
  };
}

function added<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  map.set(key, value);
  return value;
}

function neverHeard(deviceId: string): Beat {
  return {
    deviceId,
    heardAt: 0,
    lastPositionAt: null,
    batteryPercent: null,
    isCharging: null,
    appVersion: null,
  };
}

function take(beat: Beat, { positionAt, batteryPercent, isCharging, appVersion }: ToldOfDevice): void {
  // What waited on the phone comes late: an older position than the latest says nothing new.
  if (positionAt != null) beat.lastPositionAt = Math.max(beat.lastPositionAt ?? 0, positionAt);
  if (batteryPercent != null) beat.batteryPercent = batteryPercent;
  if (isCharging != null) beat.isCharging = isCharging;
  if (appVersion != null) beat.appVersion = appVersion;
}
