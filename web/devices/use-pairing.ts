// Watches a pairing until its device was heard: asked every two seconds, since somebody stands there with a phone in their hand.
import { useEffect, useState } from 'preact/hooks';
import { type PairingState, pairingState } from '../../core/people/pairing.ts';
import { get } from '../api.ts';

const askMilliseconds = 2000;
/** After so long without a word it is said what to look at. */
const patienceMilliseconds = 120_000;

export interface Watched {
  /** What the server last said; null before. */
  readonly state: PairingState | null;
  readonly isUnanswered: boolean;
  readonly isOverdue: boolean;
}

/** `isOwn`: whether it is of one’s own account. */
export function usePairing(pairingId: string, isOwn: boolean): Watched {
  const [watched, setWatched] = useState<Watched>({ state: null, isUnanswered: false, isOverdue: false });
  useEffect(() => {
    const leave = new AbortController();
    const began = performance.now();
    let timer = 0;
    const ask = async () => {
      const id = encodeURIComponent(pairingId);
      const reply = isOwn
        ? await get(`/api/me/pairings/${id}`, pairingState, leave.signal)
        : await get(`/api/pairings/${id}`, pairingState, leave.signal);
      if (leave.signal.aborted) return;
      const isOverdue = performance.now() - began > patienceMilliseconds;
      setWatched((before) => ({
        state: reply.ok ? reply.value : before.state,
        isUnanswered: !reply.ok,
        isOverdue,
      }));
      if (reply.ok && ['expired', 'withdrawn'].includes(reply.value.state)) return;
      timer = window.setTimeout(() => void ask(), askMilliseconds);
    };
    void ask();
    return () => {
      leave.abort();
      window.clearTimeout(timer);
    };
  }, [pairingId, isOwn]);
  return watched;
}
