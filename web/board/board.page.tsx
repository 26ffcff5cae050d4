// The duty board: who is on duty now, and on what; one's own duty first, and those that somebody may begin last.
import { useState } from 'preact/hooks';
import type { Account } from '../../core/people/account.ts';
import type { DutyBoard } from '../../core/tracking/duty-board.ts';
import { OwnMessages } from '../messages/own-messages.tsx';
import { SendMessage } from '../messages/send-message.tsx';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { agoWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { BeginDuty } from './begin-duty.tsx';
import { BoardTable } from './board-table.tsx';
import { BoardTools } from './board-tools.tsx';
import { type BoardView, searchOf, shownRows, viewFrom, wholeBoard } from './board-view.ts';
import { OwnDuty } from './own-duty.tsx';
import { RosterForm } from './roster-form.tsx';
import type { RowTerms } from './row-words.ts';
import { Said } from './said.tsx';
import { type BoardAsked, useBoard } from './use-board.ts';
import { useTaps } from './use-taps.ts';

const title = (words: PeopleWords) => words.places.board;

export function BoardPage() {
  return (
    <OnlyFor place="board" title={title}>
      {(account) => <Whole account={account} />}
    </OnlyFor>
  );
}

function Whole({ account }: { account: Account }) {
  const { words } = usePeopleSaying();
  const asked = useBoard();
  const { board, hasFailed, ask } = asked;
  return (
    <>
      <h1>{words.places.board}</h1>
      <p>{words.boardLead}</p>
      {board === null && !hasFailed && <p>{words.boardLoading}</p>}
      {board === null && hasFailed && (
        <div role="alert">
          <p>{words.boardFailed}</p>
          <button type="button" onClick={() => void ask()}>
            {words.retry}
          </button>
        </div>
      )}
      {board !== null && <Board board={board} asked={asked} account={account} />}
    </>
  );
}

interface BoardProps {
  readonly board: DutyBoard;
  readonly asked: BoardAsked;
  readonly account: Account;
}

function Board({ board, asked, account }: BoardProps) {
  const ownId = account.officerId;
  const reach = account.may['duty.change'];
  const mayPlan = reach !== undefined && reach !== 'own';
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const names = new Map(board.hotspots.map(({ hotspotId, name }) => [hotspotId, name]));
  const nameOf = (hotspotId: string) => names.get(hotspotId) ?? hotspotId;
  const taps = useTaps(asked, nameOf);
  const now = asked.now();
  const terms: RowTerms = { words, desk, now, nameOf };
  const own = board.rows.find(({ officerId }) => officerId === ownId) ?? null;
  const others = board.offDuty.filter(({ officerId }) => officerId !== ownId);
  const isAlone = board.rows.every(({ officerId }) => officerId === ownId) && others.length === 0;
  return (
    <>
      {asked.hasFailed && (
        <p role="alert" class="people-wrong">
          {words.boardStale(agoWords(desk, board.at, now))}
        </p>
      )}
      <Said said={taps.said} words={words} />
      {ownId !== null && <OwnMessages freshness={board.at} now={asked.now} isWaitingAlone />}
      {ownId !== null && <OwnDuty row={own} board={board} officerId={ownId} taps={taps} now={asked.now} />}
      {!(isAlone && own === null) && <List board={board} terms={terms} taps={taps} isAlone={isAlone} />}
      {others.length > 0 && (
        <section class="people-part board-begin-part" aria-labelledby="begin">
          <h2 id="begin">{words.boardBegin}</h2>
          <BeginDuty
            key={board.rows.length}
            officers={others}
            isOwn={false}
            isBusy={taps.isBusy}
            now={asked.now}
            onBegin={taps.begin}
          />
        </section>
      )}
      {account.may['message.send'] !== undefined && <SendMessage rows={board.rows} freshness={board.at} />}
      {mayPlan && <RosterForm onTaken={asked.ask} />}
    </>
  );
}

interface ListProps {
  readonly board: DutyBoard;
  readonly terms: RowTerms;
  readonly taps: ReturnType<typeof useTaps>;
  /** Whether there is nobody to choose among. */
  readonly isAlone: boolean;
}

function List({ board, terms, taps, isAlone }: ListProps) {
  const { words, desk, now } = terms;
  const [view, setView] = useState<BoardView>(() => viewFrom(location.search));
  const change = (next: BoardView) => {
    history.replaceState(null, '', location.pathname + searchOf(next, location.search));
    setView(next);
  };
  const teamNames = new Map(board.teams.map(({ areaId, name }) => [areaId, name]));
  const teamOf = (areaId: string | null) => teamNames.get(areaId ?? '') ?? words.boardTeamNone;
  const rows = shownRows(board.rows, view, teamNames);
  if (board.rows.length === 0)
    return (
      <p>
        {words.boardNone} {words.boardNoneDo}
      </p>
    );
  const all = words.boardCount(board.rows.length);
  return (
    <>
      {!isAlone && (
        <BoardTools
          view={view}
          teams={board.teams}
          hasTeamless={board.rows.some(({ areaId }) => areaId === null)}
          onView={change}
        />
      )}
      <p class="small">
        <span role="status">{rows.length === board.rows.length ? all : desk.countOf(rows.length, all)}</span>
        {'. '}
        <time dateTime={new Date(board.at).toISOString()}>
          {words.boardAsOf(agoWords(desk, board.at, now))}
        </time>
      </p>
      {rows.length === 0 ? (
        <p>
          {words.boardNoneMatch}{' '}
          <button type="button" class="link" onClick={() => change(wholeBoard)}>
            {words.boardShowAll}
          </button>
        </p>
      ) : (
        <BoardTable rows={rows} board={board} terms={terms} taps={taps} teamOf={teamOf} isAlone={isAlone} />
      )}
    </>
  );
}
