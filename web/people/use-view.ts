// Which part of a page is open: in the address, so that it can be sent, and back leads back. Ids may stand there, names never.
import { useEffect, useRef, useState } from 'preact/hooks';

export type View = Readonly<Record<string, string>>;

function viewNow(): View {
  return Object.fromEntries(new URLSearchParams(location.search));
}

/** The address of a view of this page. */
export function viewAddress(view: View): string {
  const question = new URLSearchParams(view).toString();
  return question === '' ? location.pathname : `?${question}`;
}

/** The view, and the way to another; its heading then has the focus, for whoever cannot see that the page changed. */
export function useView(): { readonly view: View; readonly open: (view: View) => void } {
  const [view, setView] = useState(viewNow);
  const isFirst = useRef(true);
  useEffect(() => {
    const back = () => setView(viewNow());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (!isFirst.current) {
      scrollTo(0, 0);
      document.getElementById('view-title')?.focus();
    }
    isFirst.current = false;
  }, [view]);
  return {
    view,
    open(next) {
      // What is open already is opened afresh, and back still leads to what was before it.
      const isSame = viewAddress(next) === viewAddress(view);
      history[isSame ? 'replaceState' : 'pushState'](null, '', viewAddress(next));
      setView(next);
    },
  };
}
