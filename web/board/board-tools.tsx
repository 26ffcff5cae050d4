// Which of those on duty to show: by team, by state, in which order.
import type { DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { type BoardView, boardSorts, stateChoices } from './board-view.ts';

interface BoardToolsProps {
  readonly view: BoardView;
  readonly teams: DutyBoard['teams'];
  readonly hasTeamless: boolean;
  readonly onView: (view: BoardView) => void;
}

export function BoardTools({ view, teams, hasTeamless, onView }: BoardToolsProps) {
  const { words } = usePeopleSaying();
  const stateName = (choice: (typeof stateChoices)[number]) =>
    choice === 'no-signal' ? words.boardNoSignal : words.boardStates[choice];
  return (
    <fieldset class="people-tools">
      <legend class="visually-hidden">{words.boardFilter}</legend>
      <label>
        {words.boardTeam}{' '}
        <select
          value={view.team ?? ''}
          onChange={({ currentTarget: { value } }) => onView({ ...view, team: value === '' ? null : value })}
        >
          <option value="">{words.boardTeamAll}</option>
          {teams.map(({ areaId, name }) => (
            <option key={areaId} value={areaId}>
              {name}
            </option>
          ))}
          {hasTeamless && <option value="none">{words.boardTeamNone}</option>}
        </select>
      </label>
      <label>
        {words.boardState}{' '}
        <select
          value={view.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onView({ ...view, state: stateChoices.find((known) => known === value) ?? null })
          }
        >
          <option value="">{words.boardStateAll}</option>
          {stateChoices.map((choice) => (
            <option key={choice} value={choice}>
              {stateName(choice)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.boardSort}{' '}
        <select
          value={view.sort}
          onChange={({ currentTarget: { value } }) =>
            onView({ ...view, sort: boardSorts.find((known) => known === value) ?? view.sort })
          }
        >
          {boardSorts.map((sort) => (
            <option key={sort} value={sort}>
              {words.boardSorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
