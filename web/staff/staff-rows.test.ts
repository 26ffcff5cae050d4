import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Directory } from '../../core/people/directory.ts';
import { directoryNames } from '../people/directory-names.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { bodyOf, draftOf, withChosen, wrongIn } from './person-draft.ts';
import { peopleCsv, shownPeople } from './staff-rows.ts';

const words = peopleWordsIn('en');
const known: Directory = {
  people: [
    {
      ...{ staffId: 'bo', name: 'Bo', email: 'bo@force.example', organisationId: 'police', areaId: 'centre' },
      ...{ officerId: 'p1', hasLeft: false, mayChange: true },
      roles: [
        { role: 'sergeant', areaId: null, source: 'here' },
        { role: 'inspector', areaId: 'centre', source: 'provider' },
      ],
    },
    {
      ...{ staffId: 'cy', name: 'Cy', email: null, organisationId: 'council', areaId: null },
      ...{ officerId: null, hasLeft: true, mayChange: true, roles: [] },
    },
  ],
  officers: [
    {
      ...{ officerId: 'p1', callSign: 'P1', role: 'PCSO', kind: 'pcso', designatedFrom: null },
      ...{ designatedUntil: '2027-01-31', organisationId: 'police', areaId: 'centre', mayChange: true },
    },
  ],
  organisations: [
    {
      ...{
        organisationId: 'police',
        name: 'Police',
        kind: 'police-force',
        shares: [],
        hasAdministrator: true,
      },
      mayChange: true,
      mayShare: true,
    },
    {
      ...{ organisationId: 'council', name: 'Council', kind: 'council', shares: [], hasAdministrator: false },
      mayChange: true,
      mayShare: false,
    },
  ],
  areas: [
    {
      areaId: 'town',
      parentId: null,
      kind: 'local-policing-unit',
      name: 'Town',
      contact: '',
      namedOfficerId: null,
    },
    {
      areaId: 'centre',
      parentId: 'town',
      kind: 'neighbourhood-team',
      name: 'Centre',
      contact: '',
      namedOfficerId: null,
    },
  ],
  mayDrawTree: true,
};
const names = directoryNames(known);

describe('the list of people', () => {
  const all = { text: '', organisationId: '', role: '', areLeftShown: true };
  const shown = (more: Partial<typeof all>) =>
    shownPeople(words, names, known.people, { ...all, ...more }).map(({ name }) => name);
  test('is searched by name, address, organisation, area, role and call sign, and filtered', () => {
    for (const text of ['bo', 'FORCE.example', 'Police', 'centre', 'inspector', 'p1'])
      assert.deepEqual([text, shown({ text })], [text, ['Bo']]);
    assert.deepEqual(shown({ organisationId: 'council' }), ['Cy']);
    assert.deepEqual(shown({ role: 'sergeant' }), ['Bo']);
    assert.deepEqual(shown({ areLeftShown: false }), ['Bo']);
  });
  test('as a file has the columns that can be taken over, areas by the way down to them', () => {
    const [, bo] = peopleCsv(names, known.people, known.officers).split('\r\n');
    const roles = 'sergeant|inspector@Town > Centre';
    assert.equal(bo, `Bo,bo@force.example,Police,Town > Centre,${roles},P1,pcso,,2027-01-31`);
  });
});

describe('the form of a person', () => {
  const [bo] = known.people;
  const draft = draftOf(bo, known);
  test('sends roles as those to grant and those to end, and leaves a provider’s alone', () => {
    const roles = withChosen(
      draft.roles.filter(({ role }) => role !== 'sergeant'),
      { role: 'analyst', areaId: 'town' },
    );
    const body = bodyOf({ ...draft, roles }, bo);
    assert.deepEqual(body.grant, [{ role: 'analyst', areaId: 'town' }]);
    assert.deepEqual(body.end, [{ role: 'sergeant', areaId: null }]);
    assert.deepEqual(bodyOf(draft, bo).grant.concat(bodyOf(draft, bo).end), []);
  });
  test('sends nothing of a standing without a call sign, and empty fields as none', () => {
    const body = bodyOf({ ...draft, callSign: ' ', email: '', areaId: '' }, bo);
    assert.deepEqual([body.standing, body.callSign, body.email, body.areaId], [null, null, null, null]);
  });
  test('says what is wrong at its field before anything is sent', () => {
    const standing = { kind: 'pcso', designatedFrom: '2027-01-02', designatedUntil: '2027-01-01' } as const;
    const found = wrongIn(words, { ...draft, name: ' ', email: 'bo at force', standing });
    assert.deepEqual(
      found.map(({ field }) => field),
      ['field-name', 'field-email', 'field-until'],
    );
    assert.deepEqual(wrongIn(words, draft), []);
  });
});
