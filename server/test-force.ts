// A force for tests of who sees whom: areas, a council, an officer at each distance from the centre team, somebody of each role there, and
// another force in the same database. Real: all of it goes through the server. Faked: the clock.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { type Role, roles } from '../core/people/index.ts';
import { ensureArea, ensureOrganisation, issueDevice, placeOfficer } from './people/index.ts';
import type { TestPerson } from './test-people.ts';
import { noon, type TestServer } from './test-server.ts';

/** Whose data is asked for, seen from somebody of the centre team of the police. */
export const whose = ['own', 'team', 'area', 'organisation', 'council', 'other-force'] as const;
export type Whose = (typeof whose)[number];

export interface TestForce {
  readonly otherForceId: number;
  readonly officerIds: ReadonlyMap<Whose, string>;
  /** The tokens of the officers' devices. */
  readonly tokens: ReadonlyMap<Whose, string>;
  /** Somebody of the centre team with that role alone. */
  personOf(role: Role): TestPerson;
}

type Ids = ReadonlyMap<string, string>;

const police = { name: 'The force', kind: 'police-force' } as const;
const council = { name: 'The council', kind: 'council' } as const;

const places: readonly { readonly which: Whose; readonly of: string; readonly area: string }[] = [
  { which: 'own', of: police.name, area: 'centre' },
  { which: 'team', of: police.name, area: 'centre' },
  { which: 'area', of: police.name, area: 'east' },
  { which: 'organisation', of: police.name, area: 'hills' },
  { which: 'council', of: council.name, area: 'centre' },
];

export async function testForce(server: TestServer): Promise<TestForce> {
  const { database, forceId } = server.serving;
  const otherForceId = await database.ensureForce('Another force');
  const { areas, organisations } = await keptGround(server);
  const officerIds = new Map<Whose, string>();
  const tokens = new Map<Whose, string>();
  for (const { which, of, area } of places) {
    const { device, token } = await server.device(which);
    const where = { organisationId: organisations.get(of) ?? null, areaId: areas.get(area) ?? null };
    await database.inForce(forceId, (t) => placeOfficer(t, device.officerId, where, noon, 'console'));
    officerIds.set(which, device.officerId);
    tokens.set(which, token);
  }
  const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
  const issue = {
    callSign: 'other-force',
    role: 'PC',
    name: 'phone',
    pingSeconds: null,
    silentWhenStill: false,
  };
  const elsewhere = await issueDevice(database, otherForceId, issue, chance, 'console');
  officerIds.set('other-force', elsewhere.device.officerId);
  tokens.set('other-force', elsewhere.token);
  const positions = [{ capturedAt: noon - 1000, longitude: -1.47, latitude: 52.92, accuracy: 5 }];
  for (const token of tokens.values()) await server.post('/api/positions', token, { positions });
  await server.serving.catchUp();
  const people = await peopleOfEachRole(server, areas, officerIds.get('own') ?? null);
  return {
    otherForceId,
    officerIds,
    tokens,
    personOf(role) {
      const person = people.get(role);
      if (person === undefined) throw new Error(`Nobody is ${role}`);
      return person;
    },
  };
}

async function keptGround({ serving }: TestServer): Promise<{ areas: Ids; organisations: Ids }> {
  return serving.database.inForce(serving.forceId, async (t) => {
    const areas = new Map<string, string>();
    for (const [name, parent] of [
      ['unit', null],
      ['centre', 'unit'],
      ['east', 'unit'],
      ['hills', null],
    ] as const) {
      const parentId = parent === null ? null : (areas.get(parent) ?? null);
      const rest = { kind: 'beat', name, contact: '', namedOfficerId: null } as const;
      areas.set(name, (await ensureArea(t, { id: randomUUIDv7(), parentId, ...rest }, 'console')).id);
    }
    const organisations = new Map<string, string>();
    for (const each of [police, council]) {
      const { id } = await ensureOrganisation(t, { id: randomUUIDv7(), ...each, shares: [] }, 'console');
      organisations.set(each.name, id);
    }
    return { areas, organisations };
  });
}

async function peopleOfEachRole(
  server: TestServer,
  areas: Ids,
  own: string | null,
): Promise<ReadonlyMap<Role, TestPerson>> {
  const people = new Map<Role, TestPerson>();
  const areaId = areas.get('centre') ?? null;
  for (const role of roles) {
    const grants = [{ role, areaId: role === 'inspector' ? (areas.get('unit') ?? null) : null }];
    const officerId = role === 'officer' ? own : null;
    people.set(role, await server.person({ name: role, organisation: police, areaId, officerId, grants }));
  }
  return people;
}
