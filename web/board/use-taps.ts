// What can be tapped for somebody on duty, one change at a time: sent, said, and taken back where that can be.
import { useState } from 'preact/hooks';
import type { DutyStatus } from '../../core/people/duty.ts';
import type { DutyChange } from '../../core/people/duty-change.ts';
import type { BoardRow, DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { NewDuty } from './begin-duty.tsx';
import { tapDuty } from './duty-tap.ts';
import type { SaidResult } from './said.tsx';
import type { BoardAsked } from './use-board.ts';

export interface Taps {
  readonly said: SaidResult | null;
  readonly isBusy: boolean;
  readonly status: (row: BoardRow, status: DutyStatus, hotspotId: string | null) => void;
  readonly back: (row: BoardRow) => void;
  readonly end: (row: BoardRow) => void;
  readonly begin: (officer: DutyBoard['offDuty'][number], duty: NewDuty) => void;
}

export function useTaps({ now, ask }: BoardAsked, nameOf: (hotspotId: string) => string): Taps {
  const { words } = usePeopleSaying();
  const [said, setSaid] = useState<SaidResult | null>(null);
  const [isBusy, setBusy] = useState(false);

  const tap = async (officerId: string, change: DutyChange, done: string, undo: SaidResult['undo']) => {
    setBusy(true);
    const tapped = await tapDuty(words, officerId, change);
    await ask();
    setBusy(false);
    setSaid(
      tapped.ok ? { words: done, isWrong: false, undo } : { words: tapped.words, isWrong: true, undo: null },
    );
  };
  /** Back to what it was, at the same moment: of no length, the change never was. */
  const before =
    ({ officerId, callSign, status, fromHotspotId }: BoardRow, at: number) =>
    () => {
      const change: DutyChange =
        status === null ? { kind: 'patrol', at } : { kind: 'status', at, status, hotspotId: fromHotspotId };
      void tap(officerId, change, words.boardUndone(callSign), null);
    };

  return {
    said,
    isBusy,
    status(row, status, hotspotId) {
      const at = now();
      const from = hotspotId === null ? [] : [words.boardFrom(nameOf(hotspotId))];
      const done = words.boardSetTo(row.callSign, [words.dutyStatuses[status], ...from].join(' '));
      void tap(row.officerId, { kind: 'status', at, status, hotspotId }, done, before(row, at));
    },
    back(row) {
      const at = now();
      void tap(row.officerId, { kind: 'patrol', at }, words.boardIsBack(row.callSign), before(row, at));
    },
    end(row) {
      void tap(row.officerId, { kind: 'end', at: now() }, words.boardEnded(row.callSign), null);
    },
    begin({ officerId, callSign }, duty) {
      const start = { kind: 'start', dutyId: crypto.randomUUID(), at: now(), radioId: null } as const;
      void tap(officerId, { ...start, ...duty }, words.boardBegun(callSign), null);
    },
  };
}
