// What is said aloud to whoever cannot look, and what went wrong in sight. A tap counts once it is kept; until then no other does.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PatrolWords } from '../words/patrol-en.ts';
import type { Kept, PatrolState } from './patrol-state.ts';

export function useSaid(words: PatrolWords) {
  const [spoken, setSpoken] = useState('');
  const [shown, setShown] = useState('');
  const isBusy = useRef(false);
  const say = (text: string) => {
    setSpoken(text);
    setShown('');
  };
  const keep = async (tap: () => Promise<Kept>, said: string): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      const kept = await tap();
      if (kept.ok) say(said);
      else setShown(words.notKept);
      return kept.ok;
    } finally {
      isBusy.current = false;
    }
  };
  return { spoken, shown, hush: () => setShown(''), say, trouble: setShown, keep };
}

/** Says that one has come into a hotspot, has left it, or is on target: whoever walks does not look. */
export function useAnnouncements(state: PatrolState, words: PatrolWords, say: (text: string) => void) {
  const [first] = state.inside;
  const known = useRef({ name: first?.name, isOnTarget: first?.isOnTarget ?? false });
  useEffect(() => {
    const before = known.current;
    const now = { name: first?.name, isOnTarget: first?.isOnTarget ?? false };
    known.current = now;
    if (now.name !== before.name) {
      if (now.name !== undefined) say(words.arrived(now.name));
      else if (before.name !== undefined && state.duty !== null) say(words.left(before.name));
    } else if (now.isOnTarget && !before.isOnTarget) say(words.onTarget);
  }, [first?.name, first?.isOnTarget, words]);
}
