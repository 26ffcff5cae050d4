// One's own duty, in large: what one is on, and the taps for it. For whoever stands in the street with a phone.
import type { BoardRow, DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { clockTime } from '../words/age.ts';
import { BeginDuty } from './begin-duty.tsx';
import { StatusButtons } from './status-buttons.tsx';
import type { Taps } from './use-taps.ts';

interface OwnDutyProps {
  readonly row: BoardRow | null;
  readonly board: DutyBoard;
  readonly officerId: string;
  readonly taps: Taps;
  readonly now: () => number;
}

export function OwnDuty({ row, board, officerId, taps, now }: OwnDutyProps) {
  const { words } = usePeopleSaying();
  const self = board.offDuty.filter((each) => each.officerId === officerId);
  if (row === null && self.length === 0) return null;
  return (
    <section class="people-part own-duty" aria-labelledby="own-duty">
      <h2 id="own-duty">{words.boardYours}</h2>
      {row === null ? (
        <>
          <p>{words.boardYoursOff}</p>
          <BeginDuty officers={self} isOwn isBusy={taps.isBusy} now={now} onBegin={taps.begin} />
        </>
      ) : (
        <>
          <p>
            {row.status === null || row.statusSince === null
              ? words.boardYoursOn
              : words.boardYoursIs(words.dutyStatuses[row.status], clockTime(row.statusSince))}
          </p>
          <StatusButtons
            key={row.dutyId}
            row={row}
            hotspots={board.hotspots}
            isBusy={taps.isBusy}
            onStatus={(status, hotspotId) => taps.status(row, status, hotspotId)}
            onBack={() => taps.back(row)}
            onEnd={() => taps.end(row)}
          />
        </>
      )}
    </section>
  );
}
