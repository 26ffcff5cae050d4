// The patrol screen dims when nobody has touched it for a while: a ring and the minutes in the dark. A touch or a key wakes it, and does nothing else.
import { useState } from 'preact/hooks';

const patienceMilliseconds = 60_000;

export interface Dim {
  readonly isDim: boolean;
  readonly dim: () => void;
  /** Somebody touched the screen. */
  readonly touched: () => void;
}

/** By the moments of the state alone: a page has no clock. */
export function useDim(now: number, mayDim: boolean): Dim {
  const [touchedAt, setTouchedAt] = useState(now);
  const [isAsked, setAsked] = useState(false);
  const touched = () => {
    setAsked(false);
    setTouchedAt(now);
  };
  // A clock that was set back would else keep it bright, or one set forward dim it at once and for good.
  const idle = Math.abs(now - touchedAt);
  return { isDim: mayDim && (isAsked || idle >= patienceMilliseconds), dim: () => setAsked(true), touched };
}
