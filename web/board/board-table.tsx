// The table of those on duty. Narrow, each row is a block whose cells name themselves.
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { BoardRow, DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { agoWords } from '../words/age.ts';
import { momentWords } from '../words/span-words.ts';
import { dutyWords, howWords, nextDueWords, type RowTerms, stateWords, whereWords } from './row-words.ts';
import { StatusButtons } from './status-buttons.tsx';
import type { Taps } from './use-taps.ts';

/** Below it a phone may not last the shift. */
const lowPercent = 20;

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly board: DutyBoard;
  readonly terms: RowTerms;
  readonly taps: Taps;
  readonly teamOf: (areaId: string | null) => string;
  /** Whether there is nobody but oneself, whose taps stand above. */
  readonly isAlone: boolean;
}

export function BoardTable({ rows, board, terms, taps, teamOf, isAlone }: BoardTableProps) {
  const { words } = usePeopleSaying();
  const [openId, setOpenId] = useState<string | null>(null);
  const mayAny = !isAlone && rows.some(({ mayChange }) => mayChange);
  const headings = [
    words.boardCallSign,
    words.boardTeam,
    words.boardDuty,
    words.boardState,
    words.boardHow,
    words.boardWhere,
    words.boardSeen,
    words.boardNextDue,
    ...(mayAny ? [words.boardChange] : []),
  ];
  return (
    <table class="stacking board-table">
      <caption class="visually-hidden">{words.boardTable}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" class={heading === words.boardChange ? 'board-change' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.officerId}>
            <Row
              row={row}
              terms={terms}
              taps={taps}
              team={teamOf(row.areaId)}
              hasChange={mayAny}
              isOpen={openId === row.officerId}
              onOpen={(isOpen) => setOpenId(isOpen ? row.officerId : null)}
            />
            {openId === row.officerId && row.mayChange && (
              <tr class="board-panel" id={`panel-${row.officerId}`}>
                <td colSpan={headings.length}>
                  <Panel row={row} board={board} taps={taps} onDone={() => setOpenId(null)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: BoardRow;
  readonly terms: RowTerms;
  readonly taps: Taps;
  readonly team: string;
  readonly hasChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Row({ row, terms, taps, team, hasChange, isOpen, onOpen }: RowProps) {
  const { words, desk, now } = terms;
  const { callSign, role, state, lastCapturedAt, batteryPercent, plannedEndAt } = row;
  const isOverdue = plannedEndAt !== null && plannedEndAt < now;
  return (
    <tr class={`is-${state}`}>
      <th scope="row" data-label={words.boardCallSign}>
        {callSign} <span class="small">{role}</span>
      </th>
      <td data-label={words.boardTeam}>{team}</td>
      <td class="board-times" data-label={words.boardDuty}>
        {dutyWords(terms, row)}
        {isOverdue && <strong class="board-overdue">{words.boardOverdue}</strong>}
      </td>
      <td data-label={words.boardState}>
        <span class={`board-state is-${state}`}>{stateWords(terms, row)}</span>
      </td>
      <td data-label={words.boardHow}>{howWords(terms, row)}</td>
      <td data-label={words.boardWhere}>{whereWords(terms, row)}</td>
      <td class="board-times" data-label={words.boardSeen}>
        {lastCapturedAt === null ? (
          words.mayNot
        ) : (
          <time dateTime={new Date(lastCapturedAt).toISOString()} title={momentWords(desk, lastCapturedAt)}>
            {agoWords(desk, lastCapturedAt, now)}
          </time>
        )}
        {batteryPercent !== null && (
          <span class={batteryPercent < lowPercent ? 'board-battery is-low' : 'board-battery'}>
            {words.boardBattery(batteryPercent)}
          </span>
        )}
      </td>
      <td data-label={words.boardNextDue}>{nextDueWords(terms, row)}</td>
      {hasChange && (
        <td class="board-change" data-label={words.boardChange}>
          {row.mayChange && row.status !== null && (
            <button
              type="button"
              aria-label={words.boardBackOf(callSign)}
              disabled={taps.isBusy}
              onClick={() => taps.back(row)}
            >
              {words.boardBack}
            </button>
          )}
          {row.mayChange && (
            <button
              type="button"
              id={`change-${row.officerId}`}
              aria-label={words.boardChangeOf(callSign)}
              aria-expanded={isOpen}
              {...(isOpen ? { 'aria-controls': `panel-${row.officerId}` } : {})}
              onClick={() => onOpen(!isOpen)}
            >
              {words.boardChange}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

interface PanelProps {
  readonly row: BoardRow;
  readonly board: DutyBoard;
  readonly taps: Taps;
  readonly onDone: () => void;
}

/** The focus goes back to where the panel was opened, or to the board where the row is gone with the duty. */
function Panel({ row, board, taps, onDone }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const done = (tap: () => void) => {
    tap();
    onDone();
    document.getElementById(`change-${row.officerId}`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what stands within; each control in it has its own role.
    <div
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done(() => {});
      }}
    >
      <StatusButtons
        row={row}
        hotspots={board.hotspots}
        isBusy={taps.isBusy}
        onStatus={(status, hotspotId) => done(() => taps.status(row, status, hotspotId))}
        onBack={() => done(() => taps.back(row))}
        onEnd={() => done(() => taps.end(row))}
      />
    </div>
  );
}
