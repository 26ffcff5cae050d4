import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { administratorOf, consoleAdministrator, readerOf } from './administration.ts';
import { possibleShares, sharesAfter } from './agreement.ts';
import { officerAfter } from './officer-change.ts';
import { personAfter, personBack, personLeft, type WantedPerson } from './person-change.ts';
import type { Viewer } from './reach.ts';
import type { BookPerson, StaffBook } from './staff-book.ts';

const admin = [{ role: 'administrator', areaId: null, source: 'here' }] as const;
const somebody = (id: string, organisationId: string, more: Partial<BookPerson> = {}): BookPerson => {
  const rest = { email: null, areaId: null, officerId: null, roles: [], hasLeft: false };
  return { id, name: id, organisationId, ...rest, ...more };
};
const noStanding = { kind: null, designatedFrom: null, designatedUntil: null } as const;
const book: StaffBook = {
  organisations: [
    { id: 'police', name: 'Police', kind: 'police-force', shares: [] },
    {
      id: 'open',
      name: 'Open',
      kind: 'council',
      shares: [{ with: 'police-force', action: 'person.change' }],
    },
    { id: 'closed', name: 'Closed', kind: 'council', shares: [] },
    { id: 'new', name: 'New', kind: 'housing', shares: [] },
  ],
  areas: [{ id: 'centre', parentId: null, kind: 'beat', name: 'Centre', contact: '', namedOfficerId: null }],
  officers: [
    { id: 'pc', callSign: 'P1', role: 'PC', ...noStanding, organisationId: 'police', areaId: null },
    { id: 'warden', callSign: 'W1', role: 'W', ...noStanding, organisationId: 'closed', areaId: null },
    { id: 'unplaced', callSign: 'U1', role: 'PC', ...noStanding, organisationId: null, areaId: null },
  ],
  people: [
    somebody('ada', 'police', { roles: admin, email: 'ada@force.example' }),
    somebody('pat', 'police', { officerId: 'pc' }),
    somebody('olu', 'open', { roles: admin }),
    somebody('cleo', 'closed', { roles: admin }),
  ],
};
const viewer = (staffId: string, of: string, role: Viewer['grants'][number]['role']): Viewer => {
  const organisation = book.organisations.find(({ id }) => id === of);
  assert.ok(organisation !== undefined);
  return {
    staffId,
    name: staffId,
    officerId: null,
    organisation,
    areaId: null,
    grants: [{ role, areaId: null }],
  };
};
const reached = (who: Viewer) =>
  ['police', 'open', 'closed', 'new', null].filter((id) => administratorOf(who, book).reaches(id));

describe('an administrator', () => {
  test('of the police reaches their own people, those of a council that agreed, and of whoever has no administrator yet', () => {
    assert.deepEqual(reached(viewer('ada', 'police', 'administrator')), ['police', 'open', 'new', null]);
  });
  test('of a council reaches its own alone', () => {
    assert.deepEqual(reached(viewer('cleo', 'closed', 'administrator')), ['closed']);
  });
  test('is nobody of another role', () => {
    assert.deepEqual(reached(viewer('ada', 'police', 'inspector')), []);
  });
  test('of the police alone draws the tree; each decides what its own organisation shares', () => {
    const [ada, cleo] = [viewer('ada', 'police', 'administrator'), viewer('cleo', 'closed', 'administrator')];
    assert.deepEqual(
      [administratorOf(ada, book).isOfForce, administratorOf(cleo, book).isOfForce],
      [true, false],
    );
    assert.equal(administratorOf(cleo, book).ownOrganisationId, 'closed');
  });
  test('no longer reaches an organisation that has one of its own', () => {
    const kept = { ...book, people: [...book.people, somebody('nia', 'new', { roles: admin })] };
    assert.equal(administratorOf(viewer('ada', 'police', 'administrator'), kept).reaches('new'), false);
  });
});

test('professional standards read the list as far, and change nobody', () => {
  const ruth = viewer('ruth', 'police', 'professional-standards');
  assert.deepEqual(
    ['police', 'open', 'closed', 'new'].filter((id) => readerOf(ruth, book).reaches(id)),
    ['police', 'open', 'new'],
  );
  assert.equal(administratorOf(ruth, book).reaches('police'), false);
});

describe('a change of a person', () => {
  const wanted = (more: Partial<WantedPerson> = {}): WantedPerson => ({
    ...{ id: 'eve', name: 'Eve', email: null, organisationId: 'police', areaId: null },
    ...{ callSign: null, standing: null, roles: [], ...more },
  });
  const ada = administratorOf(viewer('ada', 'police', 'administrator'), book);
  const reasonOf = (more: Partial<WantedPerson>, by = ada, within = book) => {
    const after = personAfter(within, by, wanted(more), 'fresh');
    return after.ok ? null : after.reason;
  };
  test('adds somebody in lower case, with a new officer of their organisation, team and kind', () => {
    const standing = { kind: 'pcso', designatedFrom: null, designatedUntil: '2027-01-31' } as const;
    const after = personAfter(
      book,
      ada,
      wanted({ email: 'Eve@Force.example', areaId: 'centre', callSign: 'P2', standing }),
      'fresh',
    );
    assert.ok(after.ok && after.officer !== null);
    assert.equal(after.person.email, 'eve@force.example');
    assert.equal(after.person.officerId, 'fresh');
    const { role, kind, organisationId, areaId, designatedUntil } = after.officer;
    assert.deepEqual(
      [role, kind, organisationId, areaId, designatedUntil],
      ['PCSO', 'pcso', 'police', 'centre', '2027-01-31'],
    );
  });
  test('is refused with its reason', () => {
    assert.equal(reasonOf({ organisationId: 'closed' }), 'unknown-organisation');
    assert.equal(reasonOf({ organisationId: 'nowhere' }), 'unknown-organisation');
    assert.equal(reasonOf({ areaId: 'nowhere' }), 'unknown-area');
    assert.equal(reasonOf({ email: 'ADA@force.example' }), 'email-taken');
    assert.equal(reasonOf({ callSign: 'P1' }), 'call-sign-taken');
    assert.equal(reasonOf({ roles: [{ role: 'inspector', areaId: 'nowhere' }] }), 'unknown-area');
    const standing = { kind: 'pcso', designatedFrom: '2027-01-02', designatedUntil: '2027-01-01' } as const;
    assert.equal(reasonOf({ callSign: 'P2', standing }), 'designation-unfit');
  });
  test('makes nobody the officer of another organisation, since officers see their own track', () => {
    assert.equal(reasonOf({ callSign: 'W1' }), 'officer-of-another-organisation');
    assert.equal(reasonOf({ callSign: 'W1' }, consoleAdministrator), 'officer-of-another-organisation');
    const cleo = administratorOf(viewer('cleo', 'closed', 'administrator'), book);
    assert.equal(
      reasonOf({ organisationId: 'closed', callSign: 'U1' }, cleo),
      'officer-of-another-organisation',
    );
    assert.equal(reasonOf({ callSign: 'U1' }), null);
  });
  test('never takes away the force’s last administrator, by role, organisation or leaving', () => {
    const roles = admin.map(({ role, areaId }) => ({ role, areaId }));
    assert.equal(reasonOf({ id: 'ada' }), 'last-administrator');
    assert.equal(reasonOf({ id: 'ada', organisationId: 'open', roles }), 'last-administrator');
    const left = personLeft(book, book.people[0]);
    assert.deepEqual(left.ok || left.reason, 'last-administrator');
    const two = { ...book, people: [...book.people, somebody('bo', 'police', { roles: admin })] };
    assert.equal(reasonOf({ id: 'ada' }, ada, two), null);
    assert.ok(personLeft(two, book.people[0]).ok);
    // One who has left is none.
    const gone = {
      ...book,
      people: [...book.people, somebody('bo', 'police', { roles: admin, hasLeft: true })],
    };
    assert.equal(reasonOf({ id: 'ada' }, ada, gone), 'last-administrator');
  });
  test('leaves what an identity provider says', () => {
    const roles = [{ role: 'analyst', areaId: null, source: 'provider' }] as const;
    const within = { ...book, people: [...book.people, somebody('eve', 'police', { roles })] };
    const same = [
      { role: 'analyst', areaId: null },
      { role: 'sergeant', areaId: null },
    ] as const;
    const after = personAfter(within, ada, wanted({ roles: [...same, same[1]] }), 'fresh');
    assert.ok(after.ok);
    assert.deepEqual(
      after.person.roles.map(({ role, source }) => [role, source]),
      [
        ['analyst', 'provider'],
        ['sergeant', 'here'],
      ],
    );
  });
});

test('whoever leaves holds no role, and comes back without one and without a call sign that somebody took', () => {
  const pat = somebody('pat', 'police', {
    officerId: 'pc',
    roles: [{ role: 'officer', areaId: null, source: 'here' }],
  });
  const left = personLeft(book, pat);
  assert.ok(left.ok && left.person.hasLeft && left.person.roles.length === 0);
  assert.equal(personBack({ ...book, people: [left.person] }, left.person).officerId, 'pc');
  const taken = { ...book, people: [left.person, somebody('new', 'police', { officerId: 'pc' })] };
  assert.equal(personBack(taken, left.person).officerId, null);
});

describe('a change of an officer', () => {
  const [pc, warden] = book.officers;
  const ada = administratorOf(viewer('ada', 'police', 'administrator'), book);
  const reasonOf = (officer: typeof pc) => {
    const after = officerAfter(book, ada, officer);
    return after.ok ? null : after.reason;
  };
  test('takes the words of the kind where the force has none', () => {
    const after = officerAfter(book, ada, { ...pc, role: '', kind: 'special-constable' });
    assert.ok(after.ok && after.officer.role === 'Special constable');
  });
  test('is refused with its reason', () => {
    assert.equal(reasonOf({ ...pc, callSign: 'W1' }), 'call-sign-taken');
    assert.equal(reasonOf({ ...warden, callSign: 'W2' }), 'unknown-organisation');
    assert.equal(reasonOf({ ...pc, areaId: 'nowhere' }), 'unknown-area');
    assert.equal(reasonOf({ ...pc, areaId: 'centre' }), 'officer-follows-person');
    assert.equal(
      reasonOf({ ...pc, designatedFrom: '2027-01-02', designatedUntil: '2027-01-01' }),
      'designation-unfit',
    );
  });
});

test('what is chosen to be shared replaces what was, but for what cannot be chosen', () => {
  const before = [
    { with: 'police-force', action: 'dosage.read' },
    { with: 'police-force', action: 'live.read' },
  ] as const;
  const chosen = [
    { with: 'council', action: 'visit.read' },
    { with: 'local-policing-body', action: 'live.read' },
  ] as const;
  assert.deepEqual(sharesAfter(before, chosen), [before[0], chosen[0]]);
  assert.ok(
    !possibleShares.some((each) => each.with === 'local-policing-body' && each.action === 'live.read'),
  );
});
