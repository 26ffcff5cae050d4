// The one tap: called away to what, from which hotspot; back on patrol; the end of the duty, which is asked twice.
import { useState } from 'preact/hooks';
import { awayStatuses, committedStatuses, type DutyStatus } from '../../core/people/duty.ts';
import type { BoardRow, DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';

export interface StatusTaps {
  readonly onStatus: (status: DutyStatus, hotspotId: string | null) => void;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

interface StatusButtonsProps extends StatusTaps {
  readonly row: BoardRow;
  readonly hotspots: DutyBoard['hotspots'];
  readonly isBusy: boolean;
}

export function StatusButtons({ row, hotspots, isBusy, onStatus, onBack, onEnd }: StatusButtonsProps) {
  const { words } = usePeopleSaying();
  const [from, setFrom] = useState(row.hotspotIds.at(0) ?? row.fromHotspotId ?? '');
  const [isSure, setSure] = useState(false);
  const id = `from-${row.officerId}`;
  const group = (label: string, statuses: readonly DutyStatus[]) => (
    <fieldset class="board-statuses">
      <legend>{label}</legend>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          disabled={isBusy}
          aria-pressed={row.status === status}
          onClick={() => onStatus(status, from === '' ? null : from)}
        >
          {words.dutyStatuses[status]}
        </button>
      ))}
    </fieldset>
  );
  return (
    <div class="board-taps">
      {row.status !== null && (
        <button type="button" class="primary" disabled={isBusy} onClick={onBack}>
          {words.boardBack}
        </button>
      )}
      <div class="board-from">
        <label for={id}>{words.boardCalledFrom}</label>
        <select id={id} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          <option value="">{words.boardNoHotspot}</option>
          {hotspots.map(({ hotspotId, name }) => (
            <option key={hotspotId} value={hotspotId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {group(words.boardCommittedTo, committedStatuses)}
      {group(words.boardAwayAt, awayStatuses)}
      <div class="board-statuses">
        <button
          type="button"
          class="warning"
          disabled={isBusy}
          aria-describedby={`${id}-end`}
          onClick={() => (isSure ? onEnd() : setSure(true))}
        >
          {isSure ? words.boardEndSure : words.boardEnd}
        </button>
        {isSure && (
          <button type="button" class="quiet" onClick={() => setSure(false)}>
            {words.boardCancel}
          </button>
        )}
        <p class="small" id={`${id}-end`}>
          {words.boardEndHint}
        </p>
      </div>
    </div>
  );
}
