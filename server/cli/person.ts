// `person`: who may sign in, in which roles, and links that let somebody in once. For the first people of a force, and for whoever is locked out.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { organisationKinds, type Role, roles } from '../../core/people/index.ts';
import type { Database } from '../db/database.ts';
import {
  addStaff,
  endRole,
  ensureOrganisation,
  grantRole,
  leaveFromConsole,
  linkAddress,
  makeSignInLink,
  readAreas,
  readOfficers,
  readOrganisations,
  readRoles,
  readStaff,
  type StaffMember,
} from '../people/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse } from './command.ts';
import { nearest } from './nearest.ts';
import { newForceOption, storeOptions, storeTerms, withForce } from './store-options.ts';

const works = ['add', 'link', 'grant', 'revoke', 'leave', 'list'];

export const person: Command = {
  summary: 'Adds and lists the people who may sign in, and makes links that let one in once.',
  usage: [
    'person add --name "Sam Example" --role sergeant[,analyst] [--email …] [--officer PC-1234] [--area "Centre team"] [--organisation Council --kind council]',
    'person link "Sam Example"',
    'person grant|revoke "Sam Example" --role analyst [--area "Northgate town"]',
    'person leave "Sam Example"',
    'person list',
  ],
  options: {
    ...storeOptions,
    ...newForceOption,
    name: { value: 'name', words: 'How they are called on the screens.' },
    role: { value: 'role,role', words: `One or several of ${roles.join(', ')}.` },
    email: { value: 'address', words: 'By which an identity provider knows them.' },
    officer: { value: 'call-sign', words: 'The officer they are on patrol; add their device first.' },
    area: { value: 'name', words: 'The team or area they belong to, or for which a role is granted.' },
    organisation: { value: 'name', words: 'Whose staff they are; the force itself without this.' },
    kind: { value: 'kind', words: `Of an organisation not known yet: ${organisationKinds.join(', ')}.` },
    pages: { value: 'address', words: 'Where the pages are; http://localhost:4600 without this.' },
  },
  notes: [
    'A link lets in whoever opens it, once, within a day: hand it to the person themselves.',
    'What each role may see and do is on the page “Who may see what”.',
  ],
  examples: [
    'person add --name "Sam Example" --role administrator',
    'person link "Sam Example"',
    'person list',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const [work, named, ...rest] = arguments_.positionals;
    if (work === 'add' && named === undefined) return add(arguments_, io);
    if (work === 'list' && named === undefined) return list(arguments_, io);
    if (named !== undefined && rest.length === 0) {
      if (work === 'link') return withPerson(named, arguments_, io, link);
      if (work === 'leave') return withPerson(named, arguments_, io, leave);
      if (work === 'grant' || work === 'revoke')
        return withPerson(named, arguments_, io, (...of) => changeRoles(work, ...of));
    }
    if (work === undefined || works.includes(work))
      return misuse(io, 'person', `say one of ${person.usage.join('; ')}`);
    const near = nearest(work, works);
    return misuse(io, 'person', `there is no "${work}"${near === null ? '' : `. Did you mean ${near}?`}`);
  },
};

/** The roles named, or null where one is none. */
function rolesFrom(arguments_: Arguments): Role[] | null {
  const named = (arguments_.text('role') ?? '').split(',').map((each) => each.trim());
  const known = named.flatMap((each) => roles.find((role) => role === each) ?? []);
  return known.length === named.length ? known : null;
}

function badRole(io: Io): ExitCode {
  return misuse(io, 'person', `--role is one or several of ${roles.join(', ')}, with commas between`);
}

interface Places {
  readonly organisationId: string;
  readonly areaId: string | null;
  readonly officerId: string | null;
}

async function add(arguments_: Arguments, io: Io): Promise<ExitCode> {
  const name = arguments_.text('name');
  if (name === null) return misuse(io, 'person', '--name "Sam Example" is missing');
  const held = rolesFrom(arguments_);
  if (held === null) return badRole(io);
  const terms = storeTerms(arguments_, io, 'first');
  return withForce(terms, io, async (database, forceId) => {
    const places = await placesOf(database, forceId, terms.forceName, arguments_);
    if (!places.ok) return refused(io, places.words);
    const id = randomUUIDv7();
    const email = arguments_.text('email')?.toLowerCase() ?? null;
    const isAdded = await database.inForce(forceId, async (t) => {
      if (!(await addStaff(t, { id, name, email, ...places.value }, 'console'))) return false;
      for (const role of held) {
        const grant = { id: randomUUIDv7(), staffId: id, role, areaId: null, source: 'here' } as const;
        await grantRole(t, grant, io.now(), 'console');
      }
      return true;
    });
    if (!isAdded)
      return refused(io, 'Somebody has that email address or call sign already. See person list.');
    return link(database, forceId, { id, name }, arguments_, io);
  });
}

type Placed = { readonly ok: true; readonly value: Places } | { readonly ok: false; readonly words: string };

async function placesOf(
  database: Database,
  forceId: number,
  forceName: string,
  arguments_: Arguments,
): Promise<Placed> {
  const named = arguments_.text('organisation') ?? forceName;
  const kindNamed = arguments_.text('kind') ?? (named === forceName ? 'police-force' : null);
  const [callSign, areaName] = [arguments_.text('officer'), arguments_.text('area')];
  return database.inForce(forceId, async (t): Promise<Placed> => {
    const officer = (await readOfficers(t)).find((each) => each.callSign === callSign);
    if (callSign !== null && officer === undefined)
      return { ok: false, words: `There is no officer ${callSign}. Add their device first.` };
    const area = (await readAreas(t)).find((each) => each.name === areaName);
    if (areaName !== null && area === undefined) return { ok: false, words: `There is no area ${areaName}.` };
    const kind = organisationKinds.find((each) => each === kindNamed);
    const known = (await readOrganisations(t)).find((each) => each.name === named);
    if (known === undefined && kind === undefined)
      return { ok: false, words: `${named} is not known: say --kind ${organisationKinds.join('|')}.` };
    const fresh = { id: randomUUIDv7(), name: named, kind: kind ?? 'provider', shares: [] };
    const { id } = known ?? (await ensureOrganisation(t, fresh, 'console'));
    return {
      ok: true,
      value: { organisationId: id, areaId: area?.id ?? null, officerId: officer?.id ?? null },
    };
  });
}

type Named = Pick<StaffMember, 'id' | 'name'>;

async function withPerson(
  named: string,
  arguments_: Arguments,
  io: Io,
  work: (database: Database, forceId: number, who: Named, of: Arguments, to: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const staff = (await database.inForce(forceId, readStaff)).filter(({ hasLeft }) => !hasLeft);
    const found = staff.filter(({ id, name }) => named === id || named === name);
    if (found.length === 0)
      return refused(io, `There is no ${named}. ./beatkeeper person list shows everybody.`);
    if (found.length > 1)
      return refused(io, `Several are called ${named}. Name one by the id in person list.`);
    return work(database, forceId, found[0], arguments_, io);
  });
}

async function link(
  database: Database,
  forceId: number,
  { id, name }: Named,
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const token = await makeSignInLink(database, forceId, id, randomBytes(32), io.now(), 'console');
  io.say(`${name} signs in once, within a day, at:`);
  await io.out(`${linkAddress(arguments_.text('pages') ?? 'http://localhost:4600', token)}\n`);
  return 0;
}

async function leave(
  database: Database,
  forceId: number,
  { id, name }: Named,
  _of: Arguments,
  io: Io,
): Promise<ExitCode> {
  const terms = { actor: 'console', at: io.now(), newId: () => randomUUIDv7() } as const;
  const done = await leaveFromConsole(database, forceId, id, terms);
  if (!done.ok && done.reason === 'last-administrator')
    return refused(io, `${name} is the force's last administrator. Grant somebody else that role first.`);
  if (!done.ok) return refused(io, `There is no ${name} any more. See person list.`);
  io.say(
    `${name} has left: no session, no link and no device of theirs is let in any more, and they hold no role.`,
  );
  return 0;
}

async function changeRoles(
  work: 'grant' | 'revoke',
  database: Database,
  forceId: number,
  { id: staffId, name }: Named,
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const held = rolesFrom(arguments_);
  if (held === null) return badRole(io);
  const areaName = arguments_.text('area');
  const area = (await database.inForce(forceId, readAreas)).find((each) => each.name === areaName);
  if (areaName !== null && area === undefined) return refused(io, `There is no area ${areaName}.`);
  const areaId = area?.id ?? null;
  for (const role of held) {
    const isChanged = await database.inForce(forceId, (t) =>
      work === 'grant'
        ? grantRole(t, { id: randomUUIDv7(), staffId, role, areaId, source: 'here' }, io.now(), 'console')
        : endRole(t, staffId, { role, areaId }, io.now(), 'console'),
    );
    const is = work === 'grant' ? 'holds' : 'no longer holds';
    io.say(isChanged ? `${name} now ${is} ${role}.` : `${name} ${is} ${role} already.`);
  }
  return 0;
}

async function list(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const rows = await database.inForce(forceId, async (t) => {
      const organisations = new Map((await readOrganisations(t)).map(({ id, name }) => [id, name]));
      const areas = new Map((await readAreas(t)).map(({ id, name }) => [id, name]));
      const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
      const held = await readRoles(t);
      return (await readStaff(t)).map((each) => ({
        name: each.name,
        organisation: organisations.get(each.organisationId) ?? '',
        area: each.areaId === null ? '' : (areas.get(each.areaId) ?? ''),
        officer: each.officerId === null ? '' : (callSigns.get(each.officerId) ?? ''),
        roles: held
          .filter(({ staffId }) => staffId === each.id)
          .map(({ role, areaId }) => (areaId === null ? role : `${role} of ${areas.get(areaId)}`))
          .join(', '),
        left: each.hasLeft,
        id: each.id,
      }));
    });
    const { textTable } = await import('./text-table.ts');
    const keys = ['name', 'organisation', 'area', 'officer', 'roles', 'left', 'id'];
    await io.out([...textTable(rows, keys, 'UTC')].join(''));
    return 0;
  });
}

function refused(io: Io, words: string): ExitCode {
  io.say(words);
  return 1;
}
