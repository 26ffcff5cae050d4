// The four kinds of hours of an afternoon that was worked out by hand, through the real command. All of it is invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, head, hotspotFile, rowsOf } from './dosage-sample.ts';
import { ran } from './recorded-io.ts';

// Worked by hand. A walks straight over the western boundary of `market` in 200 s, so that it is crossed after 100.
//   A and B are a crew, 14:00 to 22:00; B's phone is dead. C is alone, 15:30 to 16:30.
//   15:00:00 A crosses the boundary on the way in, and stands inside from 15:01:40.
//   15:10:00 both are sent to a call; 15:11:40 A crosses the boundary on the way out. The call ends at 15:40:00.
//   15:45:00 A crosses the boundary on the way in, 16:00:00 on the way out. A break, both, 17:00 to 17:30.
//   C's phone speaks from 15:50:00 to 16:10:00, all of it inside.
// Paid:    2 × 8 h + 1 h                                     = 61,200 s
// Patrol:  2 × (28,800 − 1,800 call − 1,800 break) + 3,600   = 54,000 s
// Person:  A 15:00–15:10 and 15:45–16:00 = 1,500; B the same by crew; C 1,200 = 4,200 s
// Places:  15:00–15:10 and 15:45–16:10                       = 2,100 s
const places = { outside: -1.482, edge: -1.48, inside: -1.478 };
const minute = (clock: string) => Date.parse(`2026-05-01T${clock}Z`) / 1000;
const iso = (second: number) => new Date(second * 1000).toISOString();

test('double-crewed, one dead phone, diverted to a call and back: each kind right to the second', async () => {
  const { inside, edge, outside } = places;
  const ways: [from: string, to: string, at: (share: number) => number][] = [
    ['14:58:20', '15:01:40', (share) => outside + (inside - outside) * share],
    ['15:01:40', '15:10:00', () => inside],
    ['15:10:00', '15:13:20', (share) => inside + (outside - inside) * share],
    ['15:13:20', '15:43:20', () => outside],
    ['15:43:20', '15:46:40', (share) => outside + (inside - outside) * share],
    ['15:46:40', '15:58:20', () => inside],
    ['15:58:20', '16:01:40', (share) => inside + (outside - inside) * share],
    ['16:01:40', '16:20:00', () => outside],
  ];
  assert.equal((inside + outside) / 2, edge, 'the boundary is crossed half way');
  const rows = new Map<number, string>();
  for (const [from, to, place] of ways) {
    const [start, end] = [minute(from), minute(to)];
    for (let second = start; second <= end; second += 10) {
      const longitude = place((second - start) / (end - start)).toFixed(6);
      rows.set(second, `A,${iso(second)},${longitude},52.921,5,phone`);
    }
  }
  const alone = Array.from(
    { length: 121 },
    (_, i) => `C,${iso(minute('15:50:00') + i * 10)},${inside},52.921,5,phone`,
  );
  const positions = file('afternoon.csv', [head, ...rows.values(), ...alone].join('\n'));
  const duties = file(
    'afternoon-duties.csv',
    [
      'officer_id,starts_at,ends_at,status,crew',
      'A,2026-05-01T14:00:00Z,2026-05-01T22:00:00Z,,NS1',
      'B,2026-05-01T14:00:00Z,2026-05-01T22:00:00Z,,NS1',
      'C,2026-05-01T15:30:00Z,2026-05-01T16:30:00Z,,',
      ...['A', 'B'].flatMap((officer) => [
        `${officer},2026-05-01T15:10:00Z,2026-05-01T15:40:00Z,call,`,
        `${officer},2026-05-01T17:00:00Z,2026-05-01T17:30:00Z,break,`,
      ]),
    ].join('\n'),
  );
  const { code, out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspotFile,
    '--positions',
    positions,
    '--duties',
    duties,
    '--by',
    'hours',
    '--format',
    'json',
  );
  assert.equal(code, 0, said);
  assert.deepEqual(rowsOf(out), [
    {
      day: '2026-05-01',
      paidDutySeconds: 61_200,
      patrolStatusSeconds: 54_000,
      personSeconds: 4200,
      patrolSeconds: 2100,
      byCrewSeconds: 1500,
    },
  ]);
  assert.match(said, /By crew.*B/);
});

test('a status that no duty holds, or of no known kind, is named with its row', async () => {
  const positions = file(
    'one.csv',
    [head, `A,2026-05-01T14:00:00Z,${places.inside},52.921,5,phone`].join('\n'),
  );
  const asked = async (row: string) => {
    const duty = 'A,2026-05-01T14:00:00Z,2026-05-01T22:00:00Z,,';
    const duties = file('bad-duties.csv', ['officer_id,starts_at,ends_at,status,crew', duty, row].join('\n'));
    return ran('dosage', '--hotspots', hotspotFile, positions, '--duties', duties, '--by', 'hours');
  };
  const late = await asked('A,2026-05-01T21:00:00Z,2026-05-01T23:00:00Z,call,');
  assert.equal(late.code, 1);
  assert.match(late.said, /row 3: no duty of A holds this call/);
  assert.match(
    (await asked('A,2026-05-01T15:00:00Z,2026-05-01T16:00:00Z,tea,')).said,
    /row 3: status "tea": it is one of break/,
  );
  const without = await ran('dosage', '--hotspots', hotspotFile, positions, '--by', 'hours');
  assert.equal(without.code, 2);
  assert.match(without.said, /--by hours needs --duties/);
});
