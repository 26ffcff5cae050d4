// Which of those on duty are shown and in which order, as the address holds it: a team by its id, a state, an order; never a name.
// There is no order by how long somebody has stood still or not been heard of: nobody is watched for being off task.
import { type BoardRow, boardStates } from '../../core/tracking/duty-board.ts';

export const boardSorts = ['call-sign', 'team', 'since', 'end', 'next-due'] as const;
export type BoardSort = (typeof boardSorts)[number];
export const stateChoices = [...boardStates, 'no-signal'] as const;
export type StateChoice = (typeof stateChoices)[number];

export interface BoardView {
  /** The id of an area, `none` for those of no team; null for all. */
  readonly team: string | null;
  readonly state: StateChoice | null;
  readonly sort: BoardSort;
}

export const wholeBoard: BoardView = { team: null, state: null, sort: 'call-sign' };

/** The view that the query of an address asks for; what it cannot mean is left out. */
export function viewFrom(search: string): BoardView {
  const asked = new URLSearchParams(search);
  return {
    team: asked.get('team'),
    state: stateChoices.find((known) => known === asked.get('state')) ?? null,
    sort: boardSorts.find((known) => known === asked.get('sort')) ?? 'call-sign',
  };
}

/** The query of a view, with what else the address says, such as the theme. */
export function searchOf(view: BoardView, before: string): string {
  const query = new URLSearchParams(before);
  const said = { team: view.team, state: view.state, sort: view.sort === 'call-sign' ? null : view.sort };
  for (const [name, value] of Object.entries(said)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The rows of a view, in its order; call signs decide between equals. */
export function shownRows(
  rows: readonly BoardRow[],
  { team, state, sort }: BoardView,
  teamNames: ReadonlyMap<string, string>,
): readonly BoardRow[] {
  const shown = rows.filter(
    (row) => (team === null || (row.areaId ?? 'none') === team) && (state === null || isIn(row, state)),
  );
  const keyOf = (row: BoardRow): string | number => {
    if (sort === 'team') return teamNames.get(row.areaId ?? '') ?? '\uffff';
    if (sort === 'since') return row.startedAt;
    if (sort === 'end') return row.plannedEndAt ?? Number.POSITIVE_INFINITY;
    if (sort === 'next-due') return row.nextDue?.metres ?? Number.POSITIVE_INFINITY;
    return row.callSign;
  };
  return shown.toSorted((a, b) => compared(keyOf(a), keyOf(b)) || compared(a.callSign, b.callSign));
}

function isIn({ state, signal }: BoardRow, choice: StateChoice): boolean {
  return choice === 'no-signal' ? signal === 'silent' || signal === 'none' : state === choice;
}

function compared(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
