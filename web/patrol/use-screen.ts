// Goes from screen to screen, and Back goes back. After something was logged the way to it is left as one step, so that Back does not lead into it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, patrolScreen, type Screen, screenFrom } from './screen.ts';

export interface Ways {
  readonly go: (to: Screen) => void;
  readonly back: () => void;
  readonly home: () => void;
}

function depthNow(): number {
  const depth: unknown = history.state?.depth;
  return typeof depth === 'number' ? depth : 0;
}

const address = (screen: Screen) => `${location.pathname}${location.search}${hashOf(screen)}`;

/** The screen asked for; `opened` where the address is not to say it. */
export function useScreen(opened: Screen | undefined): readonly [Screen, Ways] {
  const [screen, setScreen] = useState<Screen>(() => opened ?? screenFrom(location.hash));
  /** Steps since the patrol itself or the opening of the app. */
  const depth = useRef(0);
  useEffect(() => {
    depth.current = depthNow();
    const onMoved = () => {
      depth.current = depthNow();
      setScreen(screenFrom(location.hash));
    };
    addEventListener('popstate', onMoved);
    return () => removeEventListener('popstate', onMoved);
  }, []);
  const home = () => {
    setScreen(patrolScreen);
    if (depth.current > 0) history.go(-depth.current);
    else history.replaceState(null, '', address(patrolScreen));
    depth.current = 0;
  };
  return [
    screen,
    {
      go: (to) => {
        if (to.name === 'patrol') return home();
        depth.current += 1;
        history.pushState({ depth: depth.current }, '', address(to));
        setScreen(to);
      },
      back: () => {
        if (depth.current > 0) history.back();
        else home();
      },
      home,
    },
  ];
}
