// The walk test on a phone: choose the hotspot, tap at the edge on the way in and on the way out. One thumb, cold hands, no signal needed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { clockTime } from '../words/age.ts';
import { walkCy } from '../words/walk-cy.ts';
import { walkEn } from '../words/walk-en.ts';
import { TokenForm } from './token-form.tsx';
import { emptyBook, tapped, type WalkBook, writeBook } from './walk-book.ts';
import { learnHotspots, type SendingDone, type Sent, sendWalks } from './walk-sending.ts';

const retryMilliseconds = 15_000;
const enoughWalks = 10;

export function WalkPage({ kept }: { kept: WalkBook }) {
  const words = document.documentElement.lang === 'cy' ? walkCy : walkEn;
  const { book, change } = useBook(kept);
  const [outcome, setOutcome] = useState<Sent>('sent');
  const before = useRef<WalkBook | null>(null);
  const take = (done: SendingDone) => {
    change(done.change);
    setOutcome(done.outcome);
  };
  const send = () => void sendWalks(book()).then(take);
  const { token, waiting } = book();
  useEffect(() => {
    if (token !== null) void learnHotspots(token).then(take);
  }, [token]);
  useEffect(() => {
    send();
    const timer = setInterval(send, retryMilliseconds);
    return () => clearInterval(timer);
  }, [waiting.length]);
  if (token === null)
    return <TokenForm words={words} give={(given) => change((b) => ({ ...b, token: given }))} />;
  const tap = () => {
    before.current = book();
    change((now) => tapped(now, Date.now(), () => crypto.randomUUID()));
  };
  const undo = () => {
    const { current } = before;
    before.current = null;
    if (current !== null)
      change((now) => ({ ...now, enteredAt: current.enteredAt, waiting: current.waiting }));
  };
  const canUndo = before.current !== null && before.current.sent === book().sent;
  return (
    <main>
      <h1>{words.title}</h1>
      <Progress words={words} book={book()} />
      <Choice words={words} book={book()} choose={(hotspotId) => change((now) => ({ ...now, hotspotId }))} />
      <Taps words={words} book={book()} tap={tap} undo={canUndo ? undo : null} />
      <Outbox words={words} book={book()} outcome={outcome} send={send} />
      <p class="small">{words.keepTracker}</p>
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => change((now) => ({ ...emptyBook, waiting: now.waiting }))}
        >
          {words.forget}
        </button>
      </p>
    </main>
  );
}

/** The book of this phone: each change is kept before it is shown. */
function useBook(kept: WalkBook) {
  const latest = useRef(kept);
  const [, redraw] = useState(0);
  return {
    book: () => latest.current,
    change: (to: (book: WalkBook) => WalkBook) => {
      latest.current = to(latest.current);
      writeBook(localStorage, latest.current);
      redraw((count) => count + 1);
    },
  };
}

interface Part {
  readonly words: typeof walkEn;
  readonly book: WalkBook;
}

function Progress({ words, book }: Part) {
  const done = book.sent + book.waiting.length;
  return (
    <>
      {done === 0 && <p>{words.lead}</p>}
      <p class="walk-count">
        <progress max={enoughWalks} value={Math.min(done, enoughWalks)} aria-label={words.done(done)} />{' '}
        {words.done(done)}
      </p>
      {done >= enoughWalks && <p>{words.enough}</p>}
    </>
  );
}

function Choice({ words, book, choose }: Part & { choose: (hotspotId: string | null) => void }) {
  return (
    <p class="walk-choice">
      <label for="walk-hotspot">{words.choose}</label>
      <select
        id="walk-hotspot"
        value={book.hotspotId ?? ''}
        disabled={book.enteredAt !== null}
        onChange={(event) => choose(event.currentTarget.value || null)}
      >
        <option value="">–</option>
        {book.hotspots.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Taps({ words, book, tap, undo }: Part & { tap: () => void; undo: (() => void) | null }) {
  const isInside = book.enteredAt !== null;
  return (
    <section class="walk-taps">
      <p role="status">
        {book.hotspotId === null
          ? words.chooseFirst
          : book.enteredAt === null
            ? words.outside
            : words.insideSince(clockTime(book.enteredAt))}
      </p>
      <button
        type="button"
        class={`walk-tap ${isInside ? 'walk-inside' : ''}`}
        disabled={book.hotspotId === null}
        onClick={tap}
      >
        {isInside ? words.crossOut : words.crossIn}
      </button>
      <button type="button" class="quiet walk-undo" disabled={undo === null} onClick={() => undo?.()}>
        {words.undo}
      </button>
    </section>
  );
}

function Outbox({ words, book, outcome, send }: Part & { outcome: Sent; send: () => void }) {
  const { waiting, refused } = book;
  return (
    <section class="walk-outbox">
      <p role="status">{words.waiting(waiting.length)}</p>
      {outcome === 'unreachable' && <p class="walk-trouble">{words.offline}</p>}
      {outcome === 'token-unknown' && <p class="walk-trouble">{words.unknownToken}</p>}
      {waiting.length > 0 && (
        <button type="button" onClick={send}>
          {words.sendNow}
        </button>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{words.refused(refused.length)}</summary>
          <ul>
            {refused.map(({ walk, reason }) => (
              <li key={walk.id}>
                {clockTime(walk.enteredAt)} – {clockTime(walk.leftAt)}: {words.reasons[reason]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
