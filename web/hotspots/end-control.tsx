// Ending something from a dosage day on, and taking that back: until its day has come, and where it has come at once for ten seconds.
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { endedReply } from '../../core/hotspots/version-list.ts';
import type { Changed } from '../api.ts';
import type { Version } from './draft.ts';
import { refusedWords } from './refused-words.ts';
import { dayText, useSaying } from './saying.ts';
import { Undo } from './undo.tsx';

interface EndControlProps {
  /** Tells the fields of one such control from those of another. */
  readonly id: string;
  readonly name: string;
  readonly end: Version['end'];
  readonly today: string;
  /** Asks the server; null withdraws the end. */
  readonly ask: (from: string | null) => Promise<Changed<z.output<typeof endedReply>>>;
  /** Fetches what is known again. */
  readonly onChanged: () => Promise<unknown>;
}

type Outcome =
  | { readonly kind: 'ended' | 'withdrawn' }
  | { readonly kind: 'refused'; readonly words: string };

export function EndControl({ id, name, end, today, ask, onChanged }: EndControlProps) {
  const words = useSaying();
  const [day, setDay] = useState(today);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const change = async (from: string | null) => {
    const reply = await ask(from);
    setOutcome(
      reply.ok
        ? { kind: from === null ? 'withdrawn' : 'ended' }
        : { kind: 'refused', words: refusedWords(words, reply) },
    );
    await onChanged();
  };
  // What was pressed is gone, and the keyboard must not be lost with it.
  useEffect(() => {
    if (outcome !== null) status.current?.focus();
  }, [outcome, end?.day]);
  const waits = end !== null && end.day > today;
  return (
    <div class="end-control">
      <p role="status" tabIndex={-1} ref={status} class={outcome?.kind === 'refused' ? 'field-error' : ''}>
        {outcome?.kind === 'refused' && outcome.words}
        {outcome?.kind === 'withdrawn' && end === null && words.endWithdrawn}
        {end !== null &&
          (end.day <= today
            ? words.endHasCome(dayText(words, end.day))
            : words.endStands(dayText(words, end.day)))}
      </p>
      {end === null && (
        <div class="sizes">
          <label class="size" for={`${id}-from`}>
            {words.endFrom}
            <input
              id={`${id}-from`}
              type="date"
              min={today}
              value={day}
              aria-describedby={`${id}-hint`}
              onInput={({ currentTarget }) => setDay(currentTarget.value)}
            />
          </label>
          <button type="button" onClick={() => void change(day === '' ? today : day)}>
            {words.endIt(name)}
          </button>
          <p class="small" id={`${id}-hint`}>
            {words.endHint}
          </p>
        </div>
      )}
      {outcome?.kind === 'ended' && end !== null && !waits && (
        <Undo key={end.decidedAt} onUndo={() => void change(null)} />
      )}
      {waits && (
        <button type="button" onClick={() => void change(null)}>
          {words.endWithdraw(name)}
        </button>
      )}
    </div>
  );
}
