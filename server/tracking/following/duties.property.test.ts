// Tracks cut by duties, and crew-mates' tracks where a device is dead: live = rebuilt = the one definition, through the real server, whatever
// comes first: positions, duties, or what changes them. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { bandsTouching, type Duty } from '../../../core/people/index.ts';
import {
  type DevicePositions,
  defaultRules,
  tracksOfDuties,
  type Visit,
  visitsFrom,
} from '../../../core/tracking/index.ts';
import {
  columnsOf,
  type Point,
  start,
  threeFenced,
  threeHotspots,
  troubled,
} from '../../../fixtures/tracks/random-tracks.ts';
import { importDuties } from '../../people/index.ts';
import { type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const seed = 20261125;
const crewCount = process.env.BEATKEEPER_LONG === '1' ? 40 : 6;
const tracks = fc.sample(troubled, { seed, numRuns: crewCount * 2 });
const cuts = fc.sample(fc.array(fc.integer({ min: 0, max: 5400 }), { minLength: 4, maxLength: 4 }), {
  seed,
  numRuns: crewCount,
});
const now = Math.max(...tracks.map((points) => points[points.length - 1].capturedAt)) + 60_000;

/** Three people in a car: one with a device, one with another, one whose device is dead. */
interface Crew {
  readonly people: readonly { readonly callSign: string; readonly officerId: string }[];
  readonly devices: readonly TestDevice[];
  readonly points: readonly (readonly Point[])[];
  duties: Duty[];
}

let server: TestServer;
const crews: Crew[] = [];

before(async () => {
  server = await testServer();
  server.setNow(now);
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());

function dutiesOf(n: number, [a, b, c, d]: readonly number[]): Duty[] {
  const at = (second: number) => start + second * 1000;
  const [from, to] = [Math.min(a, b), Math.max(a, b) + 60];
  const common = { awaySeconds: 0, statuses: [], radioId: null };
  return [
    { ...common, officerId: `one ${n}`, startedAt: at(from), endedAt: at(to), crew: `car ${n}` },
    // The second goes on duty again, alone.
    { ...common, officerId: `two ${n}`, startedAt: at(from), endedAt: at(to), crew: `car ${n}` },
    { ...common, officerId: `two ${n}`, startedAt: at(to + 61), endedAt: null, crew: null },
    { ...common, officerId: `dead ${n}`, startedAt: at(Math.min(c, d)), endedAt: null, crew: `car ${n}` },
  ];
}

async function keepDuties(duties: readonly Duty[]): Promise<void> {
  const { database, forceId } = server.serving;
  const taken = await importDuties(database, forceId, duties);
  assert.ok(taken.ok);
}

async function send({ token }: TestDevice, positions: readonly Point[]): Promise<void> {
  const answer = await server.post('/api/positions', token, { positions });
  assert.equal(answer.status, 200);
}

function batchesOf(points: readonly Point[], count: number): Point[][] {
  const size = Math.ceil(points.length / count);
  return Array.from({ length: count }, (_, i) => points.slice(i * size, (i + 1) * size));
}

/** What the one definition says of a person: their duties, and what lies between them. */
function expected({ people, devices, points, duties }: Crew, i: number, until: number): Visit[] {
  const all = duties.map((duty) => {
    const person = people.find(({ callSign }) => callSign === duty.officerId);
    return { ...duty, officerId: person?.officerId ?? '' };
  });
  const devicesOf = (officerId: string): DevicePositions[] =>
    devices.flatMap(({ device }, n) =>
      device.officerId === officerId ? [{ deviceId: device.id, positions: columnsOf(points[n]) }] : [],
    );
  const { officerId } = people[i];
  const terms = { geofence: threeFenced, rules: defaultRules, until };
  const onDuty = tracksOfDuties({ officerId, duties: all, devicesOf, ...terms });
  const own = all.filter((duty) => duty.officerId === officerId);
  const between = bandsTouching(own, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    .filter((band) => band.duty === null)
    .flatMap((band) => {
      const within = (points[i] ?? []).filter((p) => p.capturedAt >= band.from && p.capturedAt <= band.to);
      if (within.length === 0) return [];
      const positions = { deviceId: devices[i].device.id, positions: columnsOf(within) };
      return visitsFrom({ devices: [positions], ...terms }).visits;
    });
  return [...onDuty.duties.flatMap(({ visits }) => visits), ...between];
}

const names = [
  'hotspotId',
  'kind',
  'enteredAt',
  'leftAt',
  'measuredSeconds',
  'inferredSeconds',
  'unknownSeconds',
  'lowSeconds',
  'highSeconds',
  'positions',
  'endedBy',
];

function shared(visits: readonly object[]) {
  return visits
    .map((visit) => Object.fromEntries(names.map((name) => [name, Reflect.get(visit, name)])))
    .map((visit) => JSON.stringify(visit))
    .sort();
}

async function assertSame(until: number): Promise<number> {
  let byCrew = 0;
  for (const [n, crew] of crews.entries()) {
    for (const [i, { officerId, callSign }] of crew.people.entries()) {
      const { body } = await server.get(`/api/visits?officerId=${officerId}&from=2026-03-01`);
      assert.deepEqual(shared(body.visits), shared(expected(crew, i, until)), `crew ${n}: ${callSign}`);
      byCrew += body.visits.filter(
        (visit: { byCrewMate: string | null }) => visit.byCrewMate !== null,
      ).length;
    }
  }
  return byCrew;
}

test('live, batch by batch, with duties known before or imported after: the visits of each duty, by crew where a device is dead', async () => {
  for (let n = 0; n < crewCount; n++) {
    const callSigns = [`one ${n}`, `two ${n}`, `dead ${n}`];
    const duties = dutiesOf(n, cuts[n]);
    if (n % 2 === 0) await keepDuties(duties);
    const devices = [await server.device(callSigns[0]), await server.device(callSigns[1])];
    if (n % 2 === 1) await server.device(callSigns[2]);
    crews.push({ people: [], devices, points: [tracks[n * 2], tracks[n * 2 + 1]], duties });
  }
  await server.serving.catchUp();
  for (let round = 0; round < 6; round++) {
    for (const { devices, points } of crews) {
      for (const [i, device] of devices.entries()) {
        const batch = batchesOf(points[i], 6)[round];
        if (batch.length > 0) await send(device, batch);
      }
    }
    await server.serving.catchUp();
  }
  for (const [n, crew] of crews.entries()) if (n % 2 === 1) await keepDuties(crew.duties);
  await server.serving.catchUp();
  const { body } = await server.get('/api/officers');
  const idOf = (callSign: string) =>
    body.officers.find((each: { callSign: string }) => each.callSign === callSign).officerId;
  for (const [n, crew] of crews.entries()) {
    const people = [`one ${n}`, `two ${n}`, `dead ${n}`].map((callSign) => {
      return { callSign, officerId: idOf(callSign) };
    });
    crews[n] = { ...crew, people };
  }
  const byCrew = await assertSame(now);
  assert.ok(byCrew > 0, 'some visits rest on a crew-mate’s track');
});

test('a start later the same, and a day later all is on the shelf', async () => {
  await server.restart();
  await assertSame(now);
  server.setNow(now + 86_400_000);
  await server.serving.catchUp();
  await assertSame(server.now());
  await server.restart();
  await assertSame(server.now());
});

test('a duty that is shortened, or leaves its crew, restates what rested on it', async () => {
  for (const crew of crews) {
    crew.duties = crew.duties.map((duty) => {
      if (!duty.officerId.startsWith('dead')) return duty;
      return duty.officerId.endsWith('0') || duty.officerId.endsWith('2')
        ? { ...duty, crew: null }
        : { ...duty, endedAt: duty.startedAt + 600_000 };
    });
    await keepDuties(crew.duties);
  }
  await server.serving.catchUp();
  await assertSame(server.now());
  await server.restart();
  await assertSame(server.now());
});
