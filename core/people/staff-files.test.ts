import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { consoleAdministrator } from './administration.ts';
import { areaAfter, wayDown } from './area-change.ts';
import { areaNamed } from './area-named.ts';
import { areasFile, areasFromFile } from './areas-file.ts';
import { type RowResult, rowReasons, rowRemedies } from './file-rows.ts';
import { standsOn } from './officer-kind.ts';
import { peopleFile, peopleFromFile } from './people-file.ts';
import type { StaffBook } from './staff-book.ts';

const area = (
  id: string,
  parentId: string | null,
  kind: 'division' | 'local-policing-unit' | 'beat',
  name = id,
) => {
  return { id, parentId, kind, name, contact: '', namedOfficerId: null };
};
const book: StaffBook = {
  organisations: [
    { id: 'police', name: 'Police', kind: 'police-force', shares: [] },
    { id: 'council', name: 'Council', kind: 'council', shares: [] },
  ],
  areas: [
    area('east', null, 'division'),
    area('west', null, 'division'),
    area('east-town', 'east', 'local-policing-unit', 'Town'),
    area('west-town', 'west', 'local-policing-unit', 'Town'),
  ],
  officers: [],
  people: [
    {
      ...{ id: 'ada', name: 'Ada', email: 'ada@force.example', organisationId: 'police', areaId: 'east' },
      ...{ officerId: null, hasLeft: false },
      roles: [{ role: 'administrator', areaId: null, source: 'here' }],
    },
  ],
};

/** A table of columns and rows; the first row stands in line 2. */
function table(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  return { header, rows: rows.map((values, i) => ({ row: i + 2, values })), badQuoting: [] };
}
let made = 0;
const newId = () => `new-${made++}`;
const terms = { administrator: consoleAdministrator, organisationId: 'police', newId };
const short = ({ row, outcome, column, value, reason }: RowResult) =>
  outcome === 'refused' ? [row, column, value, reason] : [row, outcome];

describe('people from a file', () => {
  const columns = peopleFile.columns;
  test('are added, changed or left as they are; the same file again changes nothing', () => {
    const file = table(
      columns,
      ['Ada', 'ADA@force.example', '', '', '', '', '', '', ''],
      ['Bo', '', 'Council', 'East > Town', 'sergeant|inspector@west', 'W1', 'street-marshal', '', ''].map(
        (each) => each.replace('East', 'east'),
      ),
      ['Cy', 'cy@force.example', '', 'west', 'officer', 'P1', 'pcso', '2026-01-01', '2027-12-31'],
    );
    const once = peopleFromFile(book, file, terms);
    assert.deepEqual(once.rows.map(short), [
      [2, 'unchanged'],
      [3, 'added'],
      [4, 'added'],
    ]);
    const bo = once.book.people.find(({ name }) => name === 'Bo');
    assert.deepEqual(
      [bo?.organisationId, bo?.areaId, bo?.roles.map(({ role, areaId }) => [role, areaId])],
      [
        'council',
        'east-town',
        [
          ['sergeant', null],
          ['inspector', 'west'],
        ],
      ],
    );
    const cy = once.book.officers.find(({ callSign }) => callSign === 'P1');
    assert.deepEqual([cy?.kind, cy?.designatedUntil, cy?.areaId], ['pcso', '2027-12-31', 'west']);
    const twice = peopleFromFile(once.book, file, terms);
    assert.deepEqual(twice.rows.map(short), [
      [2, 'unchanged'],
      [3, 'unchanged'],
      [4, 'unchanged'],
    ]);
    const changed = table(['name', 'email', 'designated_until'], ['Cyrus', 'cy@force.example', '2028-12-31']);
    const later = peopleFromFile(once.book, changed, terms);
    assert.deepEqual(later.rows.map(short), [[2, 'changed']]);
    const cyrus = later.book.people.find(({ name }) => name === 'Cyrus');
    assert.deepEqual([cyrus?.areaId, cyrus?.roles.length, cyrus?.officerId], ['west', 1, cy?.id]);
  });
  test('that cannot be taken are named by row, column, value and reason, and the others are', () => {
    const rows: readonly (readonly [row: readonly string[], fault: readonly unknown[] | null])[] = [
      [
        ['', '', '', '', '', '', '', '', ''],
        ['name', '', 'missing'],
      ],
      [
        ['Di', 'di at force', '', '', '', '', '', '', ''],
        ['email', 'di at force', 'bad-email'],
      ],
      [
        ['Di', '', 'Nobody’s', '', '', '', '', '', ''],
        ['organisation', 'Nobody’s', 'unknown-organisation'],
      ],
      [
        ['Di', '', '', 'Town', '', '', '', '', ''],
        ['area', 'Town', 'ambiguous'],
      ],
      [
        ['Di', '', '', 'Nowhere', '', '', '', '', ''],
        ['area', 'Nowhere', 'unknown-area'],
      ],
      [
        ['Di', '', '', '', 'sargeant', '', '', '', ''],
        ['roles', 'sargeant', 'unknown-role'],
      ],
      [
        ['Di', '', '', '', 'officer@Nowhere', '', '', '', ''],
        ['roles', 'officer@Nowhere', 'unknown-area'],
      ],
      [
        ['Di', '', '', '', '', 'D1', 'bobby', '', ''],
        ['officer_kind', 'bobby', 'unknown-kind'],
      ],
      [
        ['Di', '', '', '', '', '', 'pcso', '', ''],
        ['call_sign', '', 'missing'],
      ],
      [
        ['Di', '', '', '', '', 'D1', 'pcso', '', '31/12/2027'],
        ['designated_until', '31/12/2027', 'bad-day'],
      ],
      [
        ['Di', '', '', '', '', 'D1', 'pcso', '', '2027-02-30'],
        ['designated_until', '2027-02-30', 'bad-day'],
      ],
      [
        ['x'.repeat(130), '', '', '', '', '', '', '', ''],
        ['name', `${'x'.repeat(39)}…`, 'too-long'],
      ],
      [
        ['Di', '', '', '', '', '', '', '', '', 'more'],
        ['name', 'Di', 'wrong-column-count'],
      ],
      [['Di', 'di@force.example', '', '', '', '', '', '', ''], null],
      [
        ['Di', 'di@force.example', '', '', '', '', '', '', ''],
        ['name', 'Di', 'twice'],
      ],
      [
        ['Ada', 'ada@force.example', '', '', 'analyst', '', '', '', ''],
        ['roles', 'analyst', 'last-administrator'],
      ],
    ];
    const done = peopleFromFile(book, table(columns, ...rows.map(([row]) => row)), terms);
    const expected = rows.map(([, fault], i) => (fault === null ? [i + 2, 'added'] : [i + 2, ...fault]));
    assert.deepEqual(done.rows.map(short), expected);
    assert.deepEqual(done.book.people.map(({ name }) => name).toSorted(), ['Ada', 'Di']);
  });
  test('of a file without names, or whose quotation marks do not close, are named too; columns that mean nothing are told', () => {
    const none = peopleFromFile(book, table(['naem', 'email'], ['Di', '']), terms);
    assert.deepEqual(none.rows.map(short), [[1, 'name', null, 'column-missing']]);
    assert.deepEqual(none.unknownColumns, ['naem']);
    const quoted = { ...table(['name'], ['Di']), badQuoting: [7] };
    assert.deepEqual(peopleFromFile(book, quoted, terms).rows.map(short), [
      [2, 'added'],
      [7, 'name', null, 'bad-quoting'],
    ]);
  });
  test('who are several of one name are told apart by their email alone', () => {
    const two = ['one', 'two'].map((id) => ({ ...book.people[0], id, name: 'Sam', email: null, roles: [] }));
    const done = peopleFromFile({ ...book, people: two }, table(['name'], ['Sam']), terms);
    assert.deepEqual(done.rows.map(short), [[2, 'name', 'Sam', 'ambiguous']]);
  });
});

describe('areas from a file', () => {
  test('are taken in any order of rows, and the same again changes nothing', () => {
    const file = table(
      areasFile.columns,
      ['Mill beat', 'beat', 'north > Market', '', '101'],
      ['Market', 'local-policing-unit', 'north', '', ''],
      ['north', 'division', '', '', ''],
    );
    const once = areasFromFile(book, file, newId);
    assert.deepEqual(once.rows.map(short), [
      [2, 'added'],
      [3, 'added'],
      [4, 'added'],
    ]);
    const mill = once.book.areas.find(({ name }) => name === 'Mill beat');
    assert.deepEqual(mill && wayDown(once.book.areas, mill.id), ['north', 'Market', 'Mill beat']);
    const again = areasFromFile(once.book, file, newId);
    assert.deepEqual(
      again.rows.map(({ outcome }) => outcome),
      ['unchanged', 'unchanged', 'unchanged'],
    );
  });
  test('that cannot be are named', () => {
    const rows: readonly (readonly [row: readonly string[], fault: readonly unknown[]])[] = [
      [
        ['', 'beat', '', '', ''],
        ['name', '', 'missing'],
      ],
      [
        ['A', 'county', '', '', ''],
        ['kind', 'county', 'unknown-kind'],
      ],
      [
        ['A', '', '', '', ''],
        ['kind', '', 'missing'],
      ],
      [
        ['A', 'beat', 'Nowhere', '', ''],
        ['within', 'Nowhere', 'unknown-area'],
      ],
      [
        ['A', 'beat', 'Town', '', ''],
        ['within', 'Town', 'ambiguous'],
      ],
      [
        ['A', 'division', 'east', '', ''],
        ['kind', 'division', 'area-too-narrow'],
      ],
      [
        ['A', 'beat', '', 'X9', ''],
        ['named_officer', 'X9', 'unknown-officer'],
      ],
    ];
    const done = areasFromFile(book, table(areasFile.columns, ...rows.map(([row]) => row)), newId);
    assert.deepEqual(
      done.rows.map(short),
      rows.map(([, fault], i) => [i + 2, ...fault]),
    );
  });
});

describe('an area', () => {
  const reasonOf = (wanted: Parameters<typeof areaAfter>[1]) => {
    const after = areaAfter(book, wanted);
    return after.ok ? null : after.reason;
  };
  test('moves anywhere but into itself, and never above what is wider', () => {
    assert.equal(reasonOf(area('west-town', 'east', 'local-policing-unit', 'Old town')), null);
    assert.equal(reasonOf(area('east', 'east-town', 'division')), 'area-within-itself');
    assert.equal(reasonOf(area('east', null, 'beat')), 'area-too-narrow');
    assert.equal(reasonOf(area('x', 'east-town', 'division')), 'area-too-narrow');
  });
  test('has a name that no other has beside it', () => {
    assert.equal(reasonOf(area('west-town', 'east', 'local-policing-unit', 'Town')), 'name-taken');
    assert.equal(reasonOf(area('x', null, 'division', 'east')), 'name-taken');
  });
  test('is found by its name where one has it, else by the way down to it', () => {
    assert.equal(areaNamed(book.areas, 'east'), 'east');
    assert.equal(areaNamed(book.areas, 'Town'), 'ambiguous');
    assert.equal(areaNamed(book.areas, 'west > Town'), 'west-town');
    assert.equal(areaNamed(book.areas, 'north > Town'), 'unknown-area');
  });
});

test('every reason has a remedy', () => {
  for (const reason of rowReasons) assert.match(rowRemedies[reason], /^[A-Z].*\.$/);
});

test('a designation holds on its days, both included; who needs none always stands', () => {
  const pcso = { kind: 'pcso', designatedFrom: '2026-05-01', designatedUntil: '2027-04-30' } as const;
  const days = ['2026-04-30', '2026-05-01', '2027-04-30', '2027-05-01'];
  assert.deepEqual(
    days.map((day) => standsOn(pcso, day)),
    [false, true, true, false],
  );
  assert.ok(
    standsOn({ ...pcso, kind: 'constable' }, '2030-01-01') && standsOn({ ...pcso, kind: null }, '2030-01-01'),
  );
});
