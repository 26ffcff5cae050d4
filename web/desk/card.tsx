// The card at the right: one thing at a time, with a heading that takes the focus when it opens.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useActions, useWords } from './desk-context.ts';

export interface CardProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** What Back in the card does; without it the card has only Close. */
  readonly back?: () => void;
  readonly children: ComponentChildren;
}

export function Card({ title, lead, back, children }: CardProps) {
  const { words } = useWords();
  const actions = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A page that opens with its card open leaves the focus at the top.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <aside class="card panel" aria-labelledby="card-title">
      <header class="card-head">
        {back && (
          <button type="button" class="quiet" onClick={back}>
            <span aria-hidden="true">‹ </span>
            {words.backToCard}
          </button>
        )}
        <button type="button" class="quiet card-close" onClick={() => actions.select(null)}>
          {words.close}
        </button>
        <h2 id="card-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {lead}
      </header>
      <div class="card-body">{children}</div>
    </aside>
  );
}

/** What could not be fetched, why, and what to do. */
export function Failed({ what, why, retry }: { what: string; why: string; retry: () => void }) {
  const { words } = useWords();
  return (
    <div class="failed">
      <p>
        <strong>{words.couldNot(what)}</strong> {words.nothingLost}
      </p>
      <p class="failed-why">{why}</p>
      <button type="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}
