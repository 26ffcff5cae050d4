// What every screen of the phone has at hand: what the engine says, what may be asked of it, the words, and the ways between screens.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PatrolWords } from '../words/patrol-en.ts';
import type { Language } from '../words/words.ts';
import type { Kept, PatrolActions, PatrolState } from './patrol-state.ts';
import type { Ways } from './use-screen.ts';

export interface PatrolView extends Ways {
  readonly state: PatrolState;
  readonly actions: PatrolActions;
  readonly words: PatrolWords;
  readonly setLanguage: (language: Language) => Promise<void>;
  /** Says something aloud; `trouble` says it in sight until the next tap as well. */
  readonly say: (text: string) => void;
  readonly trouble: (text: string) => void;
  /** Waits until a tap is kept and says so, or that it is not; one tap at a time. Resolves to whether it was kept. */
  readonly keep: (tap: () => Promise<Kept>, said: string) => Promise<boolean>;
  readonly dim: () => void;
}

export const PatrolViewContext = createContext<PatrolView | null>(null);

export function usePatrol(): PatrolView {
  const view = useContext(PatrolViewContext);
  if (view === null) throw new Error('outside of the patrol phone');
  return view;
}
