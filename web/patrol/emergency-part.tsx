// An emergency under way: who has been told, on how many screens it is, who has acknowledged it, and where nobody has in time, the number to call.
// What will happen next nobody can promise, so nothing here does.
import { useEffect, useRef } from 'preact/hooks';
import { clockTime, durationWords, secondTime } from '../words/age.ts';
import { usePatrol } from './patrol-view.ts';

export function EmergencyPart() {
  const { state, words, actions } = usePatrol();
  const { terms, under, raisedAt } = state.emergency;
  const since = raisedAt ?? under?.receivedAt ?? null;
  if (terms.kind !== 'watched' || since === null || under?.isOver === true) return null;
  const isAnswered = under !== null && under.acknowledgedAt !== null;
  const seconds = Math.max(0, (state.now - since) / 1000);
  const isOverdue = !isAnswered && seconds >= terms.acknowledgeWithin;
  return (
    <section class="emergency" aria-labelledby="emergency-title">
      <h2 id="emergency-title">{words.emergencyTitle}</h2>
      <div role="status">
        <p>{words.emergencyPressed(secondTime(since))}</p>
        {under === null ? (
          <p>{words.emergencySending}</p>
        ) : (
          <>
            <p>{words.emergencyReceived(secondTime(under.receivedAt), terms.recipient)}</p>
            <p>{words.emergencyShown(under.shownOn)}</p>
          </>
        )}
        {isAnswered && (
          <p class="emergency-answered">
            {words.emergencyBy(under.acknowledgedBy ?? '', clockTime(under.acknowledgedAt ?? 0))}
          </p>
        )}
      </div>
      {!isAnswered && <p>{words.emergencyNobody(durationWords(words, seconds))}</p>}
      {isOverdue && (
        <>
          <p role="alert">{words.emergencyCallWhy(terms.recipient)}</p>
          <CallLink number={terms.number} />
        </>
      )}
      <button type="button" class="tap" onClick={() => void actions.endEmergency()}>
        {words.emergencyEnd}
      </button>
    </section>
  );
}

/** The number, large. It opens the phone's dialler by itself, once; whether to call stays with the officer. */
function CallLink({ number }: { number: string }) {
  const { words } = usePatrol();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.click(), []);
  return (
    <a ref={link} class="tap call" href={`tel:${number.replaceAll(/[^\d+*#]/g, '')}`}>
      {words.emergencyCall(number)}
    </a>
  );
}
