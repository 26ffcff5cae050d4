// Which dosage days are shown: two dates, and the spans that are asked for most.
import { useState } from 'preact/hooks';
import { dayWords } from '../words/age.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './desk-context.ts';
import { useDosage } from './dosage-context.ts';
import { dayAfter } from './dosage-day.ts';
import { DosageLink } from './dosage-link.tsx';
import { type DaySpan, daysIn, mondayOf, shownSpan } from './dosage-view.ts';

/** The days shown, in words. */
export function spanWords(words: Words, { from, to }: DaySpan): string {
  return from === to ? dayWords(words, from) : words.spanOfDays(dayWords(words, from), dayWords(words, to));
}

export function SpanLine({ dayStartsAt = '06:00' }: { dayStartsAt?: string }) {
  const { words } = useWords();
  const { view, today } = useDosage();
  const span = shownSpan(view, today);
  return (
    <p class="dosage-lead">
      <strong>{spanWords(words, span)}</strong> · {words.dosageDays(daysIn(span))},{' '}
      {words.dayStartsAt(dayStartsAt)}
    </p>
  );
}

export function SpanChoice() {
  const { words } = useWords();
  const { view, today, go } = useDosage();
  const span = shownSpan(view, today);
  const [isWrong, setWrong] = useState(false);
  const monday = mondayOf(today);
  const usual: readonly [string, DaySpan][] = [
    [words.spanToday, { from: today, to: today }],
    [words.spanYesterday, { from: dayAfter(today, -1), to: dayAfter(today, -1) }],
    [words.spanThisWeek, { from: monday, to: today }],
    [words.spanLastWeek, { from: dayAfter(monday, -7), to: dayAfter(monday, -1) }],
    [words.spanSevenDays, { from: dayAfter(today, -6), to: today }],
    [words.spanTwentyEightDays, { from: dayAfter(today, -27), to: today }],
  ];
  return (
    <section class="dosage-span" aria-label={words.spanTitle}>
      <form
        key={`${span.from} ${span.to}`}
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget);
          const [from, to] = [String(asked.get('from')), String(asked.get('to'))];
          setWrong(from > to);
          if (from <= to) go({ span: { from, to } });
        }}
      >
        <label>
          {words.spanFrom}
          <input type="date" name="from" required value={span.from} />
        </label>
        <label>
          {words.spanTo}
          <input
            type="date"
            name="to"
            required
            value={span.to}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'span-wrong' : undefined}
          />
        </label>
        <button type="submit">{words.spanShow}</button>
      </form>
      {isWrong && (
        <p id="span-wrong" class="wrong" role="alert">
          {words.spanInOrder}
        </p>
      )}
      <ul class="span-links">
        {usual.map(([name, days]) => (
          <li key={name}>
            <DosageLink
              to={{ span: days }}
              isCurrent={view.span !== null && days.from === span.from && days.to === span.to}
            >
              {name}
            </DosageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
