// How a component reaches the desk: its state, the words of its language, and what can be done.
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { pageLanguage } from '../words/page-language.ts';
import { wordsThen } from '../words/then.ts';
import type { Language, Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DeskActions } from './desk-actions.ts';
import { type Desk, type DeskState, shownState } from './desk-state.ts';
import type { PlaybackControl } from './playback.ts';

export interface DeskSetting {
  readonly desk: Desk;
  readonly actions: DeskActions;
  readonly playback: PlaybackControl;
}

export const DeskContext = createContext<DeskSetting | null>(null);

/** The desk itself and what can be done at it. */
export function useSetting(): DeskSetting {
  const setting = useContext(DeskContext);
  if (setting === null) throw new Error('outside the desk');
  return setting;
}

/** What is looked at, now or in the past, drawn again when it changes. */
export function useDesk<Part>(pick: (state: DeskState) => Part): Part {
  return usePicked((state) => pick(shownState(state)));
}

/** The same of the present alone, whatever is looked at. */
export function usePresent<Part>(pick: (state: DeskState) => Part): Part {
  return usePicked(pick);
}

function usePicked<Part>(pick: (state: DeskState) => Part): Part {
  const { desk } = useSetting();
  const part = pick(desk.get());
  const [, redraw] = useState(0);
  const latest = useRef({ part, pick });
  latest.current = { part, pick };
  useEffect(() => {
    const look = () => {
      const { part: shown, pick: current } = latest.current;
      if (!Object.is(current(desk.get()), shown)) redraw((count) => count + 1);
    };
    look();
    return desk.subscribe(look);
  }, [desk]);
  return part;
}

export function useActions(): DeskActions {
  return useSetting().actions;
}

export function usePlayback(): PlaybackControl {
  return useSetting().playback;
}

export interface Saying {
  readonly words: Words;
  readonly language: Language;
}

/** The words of the language in use. */
export function useWords(): Saying {
  const language = useDesk((state) => state.view.language) ?? pageLanguage();
  const isPast = useDesk((state) => state.past !== null);
  return { words: isPast ? wordsThen(language) : wordsIn(language), language };
}
