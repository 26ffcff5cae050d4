// What each safeguard costs by itself: signing in, permission and reach, the force's own rows, the duty at the door, the record of looks.
// Each beside the same without it, turn about, where there is such a thing. Nothing here has a floor: those are on the whole, with all of them on.
import { randomUUIDv7 } from 'node:crypto';
import { type Duty, may, reachOf } from '../core/people/index.ts';
import { encodeChunk } from '../core/tracking/chunk.ts';
import { type Database, openDatabase, type Statement } from '../server/db/database.ts';
import { lookKeeper, sessionLookUp } from '../server/people/index.ts';
import { dutyDoor } from '../server/tracking/doors/duty-door.ts';
import { addChunks, type NewChunk } from '../server/tracking/shelf/chunks.store.ts';
import { type FloorTable, floorTable, median, spread } from './floor-table.ts';
import { patrolBy } from './patrols.ts';
import { seeded } from './seeded.ts';
import { signedInCookie } from './sign-in.ts';
import { openStand, type Stand } from './stand.ts';
import { loadLine } from './watch.ts';

export interface SafeguardsSize {
  readonly officers: number;
  readonly turns: number;
  /** How often what takes microseconds is done in a turn, and what takes milliseconds. */
  readonly often: number;
  readonly seldom: number;
}

export const safeguardsSize: SafeguardsSize = { officers: 2000, turns: 5, often: 20_000, seldom: 200 };

/** Uploads that share a commit under load, and positions of each. */
const uploadsTogether = 100;
const positionsEach = 12;

/** Prints the table; false never: there is no floor to miss. */
export async function benchSafeguards(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: SafeguardsSize },
): Promise<boolean> {
  const size = options.size ?? safeguardsSize;
  const stand = await openStand({ hotspots: 20, officers: size.officers, signal: options.signal });
  try {
    const database = openDatabase(stand.url);
    print(`${size.officers} officers; medians of ${size.turns} turns (min–max).`);
    const table = floorTable(print);
    await signingIn(table, stand, database, size);
    await atTheDoor(table, stand, size);
    await ownRows(table, stand, database, size);
    await database.close();
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
}

/** Who asks, whether they may, whom they reach, and that they looked. */
async function signingIn(table: FloorTable, stand: Stand, database: Database, size: SafeguardsSize) {
  const secret = (await signedInCookie(stand)).replace(/^[^=]*=/, '');
  const sessions = sessionLookUp(database, Date.now);
  const first = await turns(size, size.seldom / 4, async () => {
    sessions.forget();
    await sessions.find(secret);
  });
  table.beside('a request: its session, after something about people changed', inMilliseconds(first));
  const found = await sessions.find(secret);
  if (found === null) throw new Error('Nobody has signed in');
  const { viewer, ground } = found.signedIn;
  const again = await turns(size, size.often, () => sessions.find(secret));
  table.beside('a request: its session, known', inMicroseconds(again));
  const permission = await turns(size, size.often, () => may(viewer, 'visit.read'));
  table.beside('a request: may they', inMicroseconds(permission));
  const subjects = stand.devices.map(({ officerId }) => ({ officerId, organisationId: null, areaId: null }));
  const reach = await turns(size, size.seldom, () => {
    const own = reachOf(viewer, 'visit.read', ground);
    return subjects.filter((subject) => own.includes(subject)).length;
  });
  table.beside(`a request: whom of ${subjects.length} officers they reach`, inMicroseconds(reach));
  const looks = lookKeeper(database, Date.now, randomUUIDv7);
  const look = { viewerId: viewer.staffId, view: 'officer-day', reach: null, from: null, to: null } as const;
  let next = 0;
  const kept = await turns(size, size.seldom / 4, () => {
    next += 1;
    const { officerId } = stand.devices[next % stand.devices.length];
    return looks.keep(stand.forceId, { ...look, officerId, reason: `${next}` });
  });
  table.beside('a look: kept before anything is shown', inMilliseconds(kept));
}

/** Whether somebody is on duty, asked of every upload. */
async function atTheDoor(table: FloorTable, stand: Stand, size: SafeguardsSize) {
  const now = Date.UTC(2026, 10, 23, 12);
  const positions = patrolBy(seeded(1), stand.hotspots, {
    pingSeconds: 5,
    isDriving: false,
    error: 'wanders',
  })(now - 60_000, positionsEach);
  const [{ officerId, deviceId, number }] = stand.devices;
  const duty: Duty = {
    officerId,
    startedAt: now - 3_600_000,
    endedAt: null,
    awaySeconds: 0,
    statuses: [],
    crew: null,
    radioId: null,
  };
  const device = {
    forceId: stand.forceId,
    id: deviceId,
    number,
    name: 'phone',
    officerId,
    officerNumber: number,
    pingSeconds: null,
    silentWhenStill: false,
    isRevoked: false,
    formerFeeds: [],
  };
  const upload = { device, uploadId: randomUUIDv7(), receivedAt: now, positions, indexes: null };
  const whole = { ...upload, refused: [], unreadable: [] };
  const door = dutyDoor({ bindingDuties: () => [duty], readDuties: async () => [duty], now: () => now });
  const found = await turns(size, size.often, () => door.onDutyOnly(whole));
  table.beside(`an upload of ${positionsEach}: is its officer on duty`, inMicroseconds(found));
}

/** The rows of one force alone: uploads kept as the application, whom row-level security holds, beside the same as somebody whom it does not. */
async function ownRows(table: FloorTable, stand: Stand, database: Database, size: SafeguardsSize) {
  const unheld: Statement = async <Row>(text: string, values: readonly unknown[]) =>
    (await stand.sql.query(text, [...values])).rows as Row[];
  const milliseconds = { held: [] as number[], unheld: [] as number[] };
  const empty = { force: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn <= size.turns; turn++) {
    for (const [who, statement] of [
      ['held', database.alone],
      ['unheld', unheld],
    ] as const) {
      const each = await perCall(size.seldom / 4, () => addChunks(statement, stand.forceId, uploads(stand)));
      if (turn > 0) milliseconds[who].push(each);
    }
    const force = await perCall(size.seldom, () => database.inForce(stand.forceId, async () => {}));
    const plain = await perCall(size.seldom, async () => {
      await stand.sql.query('begin');
      await stand.sql.query('commit');
    });
    if (turn > 0) empty.force.push(force);
    if (turn > 0) empty.plain.push(plain);
  }
  const what = `${uploadsTogether} uploads of ${positionsEach} in one commit`;
  table.beside(`${what}: with row-level security`, inMilliseconds(milliseconds.held));
  table.beside(`${what}: as somebody whom it does not hold`, inMilliseconds(milliseconds.unheld));
  table.beside('times', (median(milliseconds.held) / median(milliseconds.unheld)).toFixed(2));
  table.beside('an empty transaction in its force', inMilliseconds(empty.force));
  table.beside('an empty transaction in none', inMilliseconds(empty.plain));
}

function uploads(stand: Stand): NewChunk[] {
  const at = Date.UTC(2026, 10, 23, 12);
  const positions = patrolBy(seeded(2), stand.hotspots, {
    pingSeconds: 5,
    isDriving: false,
    error: 'wanders',
  })(at, positionsEach);
  const bytes = encodeChunk(positions);
  return stand.devices.slice(0, uploadsTogether).map(({ number }) => ({
    officerNumber: number,
    deviceNumber: number,
    uploadId: randomUUIDv7(),
    count: positionsEach,
    firstAt: at,
    lastAt: at + 60_000,
    receivedAt: at + 60_000,
    answer: '',
    bytes,
  }));
}

/** Milliseconds of each call, by turn; the first turn warms up and is not kept. */
async function turns(size: SafeguardsSize, calls: number, work: () => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn <= size.turns; turn++) {
    const each = await perCall(calls, work);
    if (turn > 0) found.push(each);
  }
  return found;
}

/** Milliseconds of a call, on average. */
async function perCall(calls: number, work: () => unknown): Promise<number> {
  const from = performance.now();
  for (let call = 0; call < calls; call++) {
    const done = work();
    if (done instanceof Promise) await done;
  }
  return (performance.now() - from) / calls;
}

function inMilliseconds(values: readonly number[]): string {
  return `${spread(values, 2)} ms`;
}

function inMicroseconds(values: readonly number[]): string {
  return `${spread(
    values.map((value) => value * 1000),
    2,
  )} µs`;
}
