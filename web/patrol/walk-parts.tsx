// The parts of the walk test: how far it is, which hotspot, the taps, and what waits to be sent.
import { clockTime } from '../words/age.ts';
import type { walkEn } from '../words/walk-en.ts';
import type { WalkBook } from './walk-book.ts';
import type { Sent } from './walk-sending.ts';

const enoughWalks = 10;

interface Part {
  readonly words: typeof walkEn;
  readonly book: WalkBook;
}

export function Progress({ words, book }: Part) {
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

export function Choice({ words, book, choose }: Part & { choose: (hotspotId: string | null) => void }) {
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

interface TapsProps extends Part {
  /** Whether the phone is just asked where it is. */
  readonly isLooking: boolean;
  readonly tap: () => void;
  readonly undo: (() => void) | null;
}

export function Taps({ words, book, isLooking, tap, undo }: TapsProps) {
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
        disabled={book.hotspotId === null || isLooking}
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

export function Outbox({ words, book, outcome, send }: Part & { outcome: Sent; send: () => void }) {
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
