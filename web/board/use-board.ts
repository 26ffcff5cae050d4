// The board as the server tells it, asked again every ten seconds while somebody looks at it, and at once after a change.
import { useEffect, useState } from 'preact/hooks';
import { type DutyBoard, dutyBoard } from '../../core/tracking/duty-board.ts';
import { get } from '../api.ts';

const everyMilliseconds = 10_000;

export interface BoardAsked {
  /** What stands; the last that came where it does not come through now. */
  readonly board: DutyBoard | null;
  readonly hasFailed: boolean;
  /** The server's time now, in milliseconds since 1970 UTC: this device's clock may be wrong. */
  readonly now: () => number;
  readonly ask: () => Promise<void>;
}

interface Kept {
  readonly board: DutyBoard;
  /** When it came, by a clock that is never set. */
  readonly cameAt: number;
}

export function useBoard(): BoardAsked {
  const [kept, setKept] = useState<Kept | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const ask = async () => {
    const reply = await get('/api/duty-board', dutyBoard);
    setFailed(!reply.ok);
    if (!reply.ok) return;
    // An answer that was overtaken by a later one changes nothing.
    setKept((before) =>
      before !== null && before.board.at > reply.value.at
        ? before
        : { board: reply.value, cameAt: performance.now() },
    );
  };
  useEffect(() => {
    void ask();
    const timer = setInterval(() => {
      if (!document.hidden) void ask();
    }, everyMilliseconds);
    const onShown = () => {
      if (!document.hidden) void ask();
    };
    document.addEventListener('visibilitychange', onShown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, []);
  const now = () =>
    kept === null ? Date.now() : Math.round(kept.board.at + performance.now() - kept.cameAt);
  return { board: kept?.board ?? null, hasFailed, now, ask };
}
