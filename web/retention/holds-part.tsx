// Legal holds: how many for everybody, and by name, to place and to end, for professional standards.
import { useRef, useState } from 'preact/hooks';
import { holdEnded, holdList, type Retention, type ToldHold } from '../../core/tracking/retention-shapes.ts';
import { change } from '../api.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import { HoldForm } from './hold-form.tsx';

interface HoldsPartProps {
  readonly counts: Retention['holds'];
  readonly mayHold: boolean;
  readonly onChanged: () => void;
}

export function HoldsPart({ counts, mayHold, onChanged }: HoldsPartProps) {
  const { words } = usePeopleSaying();
  return (
    <section class="people-part" aria-labelledby="holds-title">
      <h2 id="holds-title">{words.holdsTitle}</h2>
      <p>{words.holdsLead}</p>
      {mayHold ? (
        <NamedHolds onChanged={onChanged} />
      ) : (
        <p>{words.holdsCounts(counts.standing, counts.ended)}</p>
      )}
    </section>
  );
}

function NamedHolds({ onChanged }: { onChanged: () => void }) {
  const { words } = usePeopleSaying();
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { loaded, retry } = useReply('/api/holds', holdList, changes);
  const done = (what: string) => {
    setSaid(what);
    setChanges((count) => count + 1);
    onChanged();
    // The button that was pressed has gone: the focus goes to what came of it.
    status.current?.focus();
  };
  return (
    <>
      <p role="status" tabIndex={-1} ref={status} class={said === '' ? 'visually-hidden' : 'people-done'}>
        {said}
      </p>
      {loaded.state === 'loading' && <p>{words.holdsLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.holdsFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' &&
        (loaded.value.holds.length === 0 ? (
          <p>{words.holdsNone}</p>
        ) : (
          <HoldTable holds={loaded.value.holds} onEnded={() => done(words.holdEndDone)} />
        ))}
      <HoldForm onPlaced={() => done(words.holdAddDone)} />
    </>
  );
}

function HoldTable({ holds, onEnded }: { holds: readonly ToldHold[]; onEnded: () => void }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { holdWhom, holdWhere, holdTime, holdReason, holdKeeps, holdPlaced, holdEnded: ended } = words;
  const headings = [holdWhom, holdWhere, holdTime, holdReason, holdKeeps, holdPlaced, ended];
  return (
    <>
      <div class="people-tools">
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.holdsFile}.csv`, holdsCsv(holds))}
        >
          {desk.download}
        </button>
      </div>
      <table class="stacking">
        <caption class="visually-hidden">{words.holdsTable}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.holdId}>
              <td data-label={holdWhom}>{hold.callSign ?? words.holdEverybody}</td>
              <td data-label={holdWhere}>{hold.hotspot ?? words.holdEverywhere}</td>
              <td data-label={holdTime}>{timeOf(words, desk, hold)}</td>
              <td data-label={holdReason}>{hold.reason}</td>
              <td data-label={holdKeeps}>
                {hold.keeps === null ? '–' : words.holdKept(hold.keeps.visits, hold.keeps.positions)}
              </td>
              <td data-label={holdPlaced}>
                {hold.placedBy}, {momentWords(desk, hold.placedAt)}
              </td>
              <td data-label={ended}>
                {hold.endedAt === null ? (
                  <EndHold hold={hold} onEnded={onEnded} />
                ) : (
                  `${hold.endedBy}, ${momentWords(desk, hold.endedAt)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Ends a hold by a second press. */
function EndHold({ hold, onEnded }: { hold: ToldHold; onEnded: () => void }) {
  const { words } = usePeopleSaying();
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const press = async () => {
    if (!isAsked) return setAsked(true);
    setAsked(false);
    const reply = await change('POST', `/api/holds/${hold.holdId}/end`, {}, holdEnded);
    setFailed(!reply.ok);
    if (reply.ok) onEnded();
  };
  return (
    <>
      <strong class="mark">{words.holdStands}</strong>{' '}
      <button
        type="button"
        class={isAsked ? 'warning' : ''}
        aria-label={isAsked ? `${words.holdEndSure}: ${hold.reason}` : words.holdEndOf(hold.reason)}
        onBlur={() => setAsked(false)}
        onClick={() => void press()}
      >
        {isAsked ? words.holdEndSure : words.holdEnd}
      </button>
      {hasFailed && (
        <p role="alert" class="people-wrong">
          {words.holdNotEnded}
        </p>
      )}
    </>
  );
}

function timeOf(words: PeopleWords, desk: Words, { from, to }: ToldHold): string {
  if (from !== null && to !== null) return spanWords(desk, from, to);
  if (from !== null) return words.holdSince(momentWords(desk, from));
  return to === null ? words.holdAlways : words.holdUntil(momentWords(desk, to));
}

function holdsCsv(holds: readonly ToldHold[]): string {
  const headings = [
    'id',
    'officer',
    'hotspot',
    'from',
    'to',
    'reason',
    'placed_by',
    'placed_at',
    'ended_by',
    'ended_at',
  ];
  return csvText(
    headings,
    holds.map(({ holdId, callSign, hotspot, from, to, reason, placedBy, placedAt, endedBy, endedAt }) => [
      ...[holdId, callSign, hotspot, timeCell(from), timeCell(to), reason],
      ...[placedBy, timeCell(placedAt), endedBy, timeCell(endedAt)],
    ]),
  );
}
