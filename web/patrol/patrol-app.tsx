// The patrol phone: the line at the top that is always true, the screen, and at the bottom all that is tapped. Everything it shows comes from the
// state, and everything it does goes through the actions: no storage, no sensor, no clock here.
import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PatrolWords } from '../words/patrol-en.ts';
import { DimPage } from './dim.page.tsx';
import { Dock } from './dock.tsx';
import { EmergencyPart } from './emergency-part.tsx';
import { raisedIn } from './emergency-raised.ts';
import { headingId } from './heading.tsx';
import { bringLaterPages, laterPage } from './later-page.tsx';
import { Notices } from './notices.tsx';
import type { PatrolActions, PatrolState } from './patrol-state.ts';
import { type PatrolView, PatrolViewContext } from './patrol-view.ts';
import { hashOf, type Screen, screenNow } from './screen.ts';
import { screenPage } from './screen-page.tsx';
import { TopLine } from './top-line.tsx';
import { useBounce } from './use-bounce.ts';
import { useDim } from './use-dim.ts';
import { useLanguage } from './use-language.ts';
import { useAnnouncements, useSaid } from './use-said.ts';
import { useScreen } from './use-screen.ts';
import { useThemeOfPhone } from './use-theme.ts';

interface PatrolAppProps {
  readonly state: PatrolState;
  readonly actions: PatrolActions;
  /** In the language that the app is opened in; the settings change it. */
  readonly words: PatrolWords;
  /** The screen to begin with where the address is not to say it. */
  readonly opened?: Screen;
}

export function PatrolApp({ state, actions, words: opening, opened }: PatrolAppProps) {
  const { words, setLanguage } = useLanguage(opening);
  const [asked, ways] = useScreen(opened);
  const { spoken, shown, hush, say, trouble, keep } = useSaid(words);
  useAnnouncements(state, words, say);
  useThemeOfPhone();
  // At once after the first sight, so that nothing waits when it is tapped, with signal or without.
  useEffect(() => void bringLaterPages().catch(() => undefined), []);
  const screen = screenNow(asked, state.duty !== null);
  const { isDim, dim, touched } = useDim(state.now, mayDim(state, screen) && shown === '');
  useHeadingFocus(`${state.me === null} ${state.duty === null} ${isDim} ${hashOf(screen)}`);
  const view: PatrolView = {
    ...{ state, actions, words, setLanguage, say, trouble, keep, dim },
    ...ways,
  };
  const onClick = useBounce();
  const onTouch = () => {
    if (!isDim) touched();
  };
  return (
    <PatrolViewContext.Provider value={view}>
      {isDim ? (
        <DimPage onWake={touched} />
      ) : (
        <div
          class="patrol"
          onPointerDownCapture={onTouch}
          onKeyDownCapture={onTouch}
          onClickCapture={onClick}
        >
          <TopLine />
          <main class={`patrol-main on-${screen.name}`}>
            <Notices />
            <EmergencyPart />
            {shown !== '' && (
              <p role="alert" class="notice notice-bad">
                {shown}
                <button type="button" class="tap" onClick={hush}>
                  {words.done}
                </button>
              </p>
            )}
            {state.me === null ? <PairPage screen={screen} /> : pageOf(screen)}
          </main>
          {state.me !== null && <Dock screen={screen} />}
        </div>
      )}
      <p role="status" class="aloud">
        {spoken}
      </p>
    </PatrolViewContext.Provider>
  );
}

const PairPage = laterPage('PairPage');

/** Keyed by where it is: a form begun for one activity is not that of another. */
function pageOf(screen: Screen): ComponentChild {
  const Page = screenPage(screen);
  return <Page key={hashOf(screen)} screen={screen} />;
}

/** Only the patrol itself dims, and never over something that waits for an answer. */
function mayDim(state: PatrolState, screen: Screen): boolean {
  const { duty, sensor, messages, outbox } = state;
  const isAsked = messages.some(({ seenAt }) => seenAt === null) || outbox.isFull || raisedIn(state) !== null;
  return duty !== null && screen.name === 'patrol' && sensor !== 'denied' && !isAsked;
}

/** Moves the focus to the new screen's heading when the screen changes, and not when the app opens. */
function useHeadingFocus(screenKey: string) {
  const known = useRef(screenKey);
  useEffect(() => {
    if (known.current === screenKey) return;
    known.current = screenKey;
    scrollTo(0, 0);
    document.getElementById(headingId)?.focus({ preventScroll: true });
  }, [screenKey]);
}
