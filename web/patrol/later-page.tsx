// Shows a page that comes after the first sight of the app, and until it is here, or where it cannot be had, says so.
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Heading, headingId } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';

type LaterPages = typeof import('./later-pages.ts');

let here: LaterPages | null = null;

/** Brings the pages, once. */
export async function bringLaterPages(): Promise<LaterPages> {
  here ??= await import('./later-pages.ts');
  return here;
}

/** The page that is named, as soon as it is here. */
export function laterPage(name: keyof LaterPages): FunctionComponent<{ screen: Screen }> {
  return function LaterPage({ screen }) {
    const { words } = usePatrol();
    const [pages, setPages] = useState(here);
    const [hasFailed, setFailed] = useState(false);
    const hadFocus = useRef(false);
    useEffect(() => {
      if (pages !== null) return;
      bringLaterPages().then(
        (brought) => {
          hadFocus.current = document.activeElement?.id === headingId;
          setPages(brought);
        },
        () => setFailed(true),
      );
    }, []);
    // A heading that had the focus is gone with the words of waiting.
    useEffect(() => {
      if (hadFocus.current) document.getElementById(headingId)?.focus();
    }, [pages]);
    if (pages === null) return <Heading>{hasFailed ? words.notOpened : words.opening}</Heading>;
    const Page = pages[name];
    return <Page screen={screen} />;
  };
}
