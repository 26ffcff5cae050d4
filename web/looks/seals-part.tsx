// The seals: requests that wait for a second person, seals that stand, those that are over.
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import type { SealAct } from '../../core/people/look-seal.ts';
import { sealChanged, type sealList, type ToldSeal } from '../../core/people/look-seal-shapes.ts';
import { change } from '../api.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import type { Loaded } from '../desk/desk-state.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { sealTrouble } from './seal-trouble.ts';

interface SealsPartProps {
  readonly loaded: Loaded<z.infer<typeof sealList>>;
  readonly retry: () => void;
  /** What was just done. */
  readonly said: string;
  readonly onChanged: (said: string) => void;
  readonly onAsk: () => void;
}

export function SealsPart({ loaded, retry, said, onChanged, onAsk }: SealsPartProps) {
  const { words } = usePeopleSaying();
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone: the focus goes to what came of it.
  useEffect(() => {
    if (said !== '') status.current?.focus();
  }, [said]);
  return (
    <section class="people-part" aria-labelledby="seals-title">
      <h2 id="seals-title">{words.sealsTitle}</h2>
      <p>{words.sealsLead}</p>
      <p role="status" tabIndex={-1} ref={status} class={said === '' ? 'visually-hidden' : 'people-done'}>
        {said}
      </p>
      {loaded.state === 'loading' && <p>{words.sealsLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.sealsFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && <Seals seals={loaded.value.seals} onChanged={onChanged} />}
      <button type="button" onClick={onAsk}>
        {words.sealAskOpen}
      </button>
    </section>
  );
}

function Seals({ seals, onChanged }: { seals: readonly ToldSeal[]; onChanged: (said: string) => void }) {
  const { words, language } = usePeopleSaying();
  if (seals.length === 0) return <p>{words.sealsNone}</p>;
  const waiting = seals.filter(({ state }) => state === 'waiting');
  const standing = seals.filter(({ state }) => state === 'standing');
  const over = seals.filter(({ state }) => state !== 'waiting' && state !== 'standing');
  const cards = (some: readonly ToldSeal[]) => (
    <ul class="seals">
      {some.map((seal) => (
        <SealCard key={seal.sealId} seal={seal} onChanged={onChanged} />
      ))}
    </ul>
  );
  return (
    <>
      <h3>{words.sealsWaiting(waiting.length)}</h3>
      {waiting.length === 0 ? <p>{words.sealsNoWaiting}</p> : cards(waiting)}
      <h3>{words.sealsStanding(standing.length)}</h3>
      {standing.length === 0 ? <p>{words.sealsNoStanding}</p> : cards(standing)}
      {over.length > 0 && (
        <details class="seals-over">
          <summary>{words.sealsOver(over.length)}</summary>
          {cards(over)}
        </details>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => downloadCsv(`${words.sealsFile}.csv`, sealsCsv(words, seals))}
      >
        {wordsIn(language).download}
      </button>
    </>
  );
}

function SealCard({ seal, onChanged }: { seal: ToldSeal; onChanged: (said: string) => void }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { sealId, state, viewer, callSign, from, to, reviewAt, isReviewDue, reason, acts } = seal;
  const { askedBy, askedAt, answeredBy, answeredAt, closedBy, closedAt } = seal;
  const by = (name: string | null, at: number | null) => `${name ?? ''}, ${momentWords(desk, at ?? 0)}`;
  // One without an end ended when it was closed.
  const end = to ?? closedAt;
  const answered = state === 'declined' ? words.sealDeclined : words.sealConfirmed;
  return (
    <li class="seal" id={`seal-${sealId}`}>
      <h4>
        {words.sealLooks(viewer, callSign)} <strong class="mark">{words.sealStates[state]}</strong>
      </h4>
      <dl class="people-facts">
        <dt>{words.sealTime}</dt>
        <dd>{end === null ? words.sealAsLong(momentWords(desk, from)) : spanWords(desk, from, end)}</dd>
        <dt>{words.sealReason}</dt>
        <dd>{reason}</dd>
        <dt>{words.sealAsked}</dt>
        <dd>{by(askedBy, askedAt)}</dd>
        {answeredBy !== null && (
          <>
            <dt>{state === 'withdrawn' ? words.sealWithdrawn : answered}</dt>
            <dd>{by(answeredBy, answeredAt)}</dd>
          </>
        )}
        {closedBy !== null && (
          <>
            <dt>{words.sealClosed}</dt>
            <dd>{by(closedBy, closedAt)}</dd>
          </>
        )}
        <dt>{words.sealReview}</dt>
        <dd>{momentWords(desk, reviewAt)}</dd>
      </dl>
      {isReviewDue && <p class="people-warning">{words.sealReviewDue}</p>}
      {state === 'waiting' && acts.includes('withdraw') && <p class="small">{words.sealOwnWaits}</p>}
      <SealActs seal={seal} onChanged={onChanged} />
    </li>
  );
}

/** What may be done about a seal; each by a second press. */
function SealActs({ seal, onChanged }: { seal: ToldSeal; onChanged: (said: string) => void }) {
  const { words } = usePeopleSaying();
  const [asked, setAsked] = useState<SealAct | null>(null);
  const [wrong, setWrong] = useState('');
  const press = async (act: SealAct) => {
    if (asked !== act) return setAsked(act);
    setAsked(null);
    const reply = await change('POST', `/api/look-seals/${seal.sealId}`, { act }, sealChanged);
    if (reply.ok) onChanged(words.sealDone[act]);
    else setWrong(sealTrouble(words, reply));
  };
  const about = words.sealLooks(seal.viewer, seal.callSign);
  return (
    <>
      {wrong !== '' && (
        <p role="alert" class="people-wrong">
          {wrong}
        </p>
      )}
      <div class="people-buttons">
        {seal.acts.map((act) => (
          <button
            key={act}
            type="button"
            class={asked === act ? 'warning' : ''}
            aria-label={`${asked === act ? `${words.sealSure}: ` : ''}${words.sealActs[act]}: ${about}`}
            onBlur={() => setAsked(null)}
            onClick={() => void press(act)}
          >
            {asked === act ? `${words.sealActs[act]}: ${words.sealSure}` : words.sealActs[act]}
          </button>
        ))}
      </div>
    </>
  );
}

function sealsCsv(words: PeopleWords, seals: readonly ToldSeal[]): string {
  const headings = [
    ...['id', 'state', 'viewer', 'officer', 'from', 'to', 'case', 'review_at', 'asked_by', 'asked_at'],
    ...['answered_by', 'answered_at', 'closed_by', 'closed_at'],
  ];
  return csvText(
    headings,
    seals.map((seal) => [
      ...[seal.sealId, words.sealStates[seal.state], seal.viewer, seal.callSign, timeCell(seal.from)],
      ...[timeCell(seal.to), seal.reason, timeCell(seal.reviewAt), seal.askedBy, timeCell(seal.askedAt)],
      ...[seal.answeredBy, timeCell(seal.answeredAt), seal.closedBy, timeCell(seal.closedAt)],
    ]),
  );
}
