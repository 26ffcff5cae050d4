// The people of the demo: whose the officers are and to which team they belong, and those at desks whom a visitor may be. All invented;
// what is known already stays as it is.
import { randomUUIDv7 } from 'node:crypto';
import { type OfficerStanding, standings } from '../../core/people/officer-kind.ts';
import {
  northgateAreas,
  northgateOrganisations,
  northgatePeople,
  police,
} from '../../fixtures/northgate/organisations.ts';
import { northgateOfficers, type Officer as Post, type Team } from '../../fixtures/northgate/people.ts';
import { reliefOfficers } from '../../fixtures/northgate/reliefs.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import {
  addStaff,
  describeOfficer,
  ensureArea,
  ensureOfficer,
  ensureOrganisation,
  grantRole,
  placeOfficer,
  readOfficerBook,
  readStaff,
} from '../people/index.ts';

type Ids = ReadonlyMap<string, string>;

/** Keeps them. With a past, all three reliefs of officers; otherwise those who are out live. */
export async function demoPeople(
  database: Database,
  forceId: number,
  hasPast: boolean,
  now: number,
): Promise<void> {
  await database.inForce(forceId, async (t) => {
    const organisations = await keptOrganisations(t);
    const areas = await keptAreas(t);
    const posts = hasPast ? reliefOfficers : northgateOfficers;
    const officers = await placed(t, posts, organisations, areas, now);
    const known = new Set((await readStaff(t)).map(({ name }) => name));
    for (const person of northgatePeople.filter(({ name }) => !known.has(name))) {
      const { name, organisation, area, callSign, roles } = person;
      const id = randomUUIDv7();
      const organisationId = idOf(organisations, organisation);
      const areaId = area === null ? null : idOf(areas, area);
      const officerId = callSign === null ? null : idOf(officers, callSign);
      await addStaff(t, { id, name, email: null, organisationId, areaId, officerId }, 'console');
      for (const role of roles) {
        const grant = { id: randomUUIDv7(), staffId: id, role, areaId: null, source: 'here' } as const;
        await grantRole(t, grant, now, 'console');
      }
    }
  });
}

async function keptOrganisations(t: ForceTransaction): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const organisation of northgateOrganisations) {
    const kept = await ensureOrganisation(t, { id: randomUUIDv7(), ...organisation }, 'console');
    ids.set(organisation.name, kept.id);
  }
  return ids;
}

async function keptAreas(t: ForceTransaction): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { name, kind, within } of northgateAreas) {
    const parentId = within === null ? null : idOf(ids, within);
    const area = { id: randomUUIDv7(), parentId, kind, name, contact: '', namedOfficerId: null };
    ids.set(name, (await ensureArea(t, area, 'console')).id);
  }
  return ids;
}

/** The officers by call sign, each with their organisation and team. */
async function placed(
  t: ForceTransaction,
  posts: readonly Post[],
  organisations: Ids,
  areas: Ids,
  now: number,
): Promise<Ids> {
  const ids = new Map<string, string>();
  const described = new Map((await readOfficerBook(t)).map((officer) => [officer.callSign, officer]));
  for (const { callSign, role, organisation, team } of posts) {
    const { id } = await ensureOfficer(t, { id: randomUUIDv7(), callSign, role }, 'console');
    const whose = organisation === 'Police' ? police : organisation;
    const where = { organisationId: idOf(organisations, whose), areaId: idOf(areas, areaOf(team)) };
    await placeOfficer(t, id, where, now, 'console');
    const known = described.get(callSign);
    if (known === undefined || known.kind === null)
      await describeOfficer(t, { id, callSign, role, ...standingOf(role) }, 'console');
    ids.set(callSign, id);
  }
  return ids;
}

/** What the posts of Northgate are; the days are invented, as all there is. */
function standingOf(role: Post['role']): OfficerStanding {
  const kind = ({ PC: 'constable', PCSO: 'pcso', 'Council warden': 'council-officer' } as const)[role];
  const isDesignated = standings[kind] !== undefined;
  return { kind, designatedFrom: isDesignated ? '2026-01-05' : null, designatedUntil: null };
}

function areaOf(team: Team): string {
  return northgateAreas.find((area) => area.team === team)?.name ?? '';
}

function idOf(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Northgate has no ${name}`);
  return id;
}
