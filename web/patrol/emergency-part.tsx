// An emergency under way: who has been told, on how many screens it is, who has acknowledged it, and where nobody has in time, the number to call.
// What will happen next nobody can promise, so nothing here does.
import { clockTime, durationWords, secondTime } from '../words/age.ts';
import { raisedIn } from './emergency-raised.ts';
import { usePatrol } from './patrol-view.ts';

export function EmergencyPart() {
  const { state, words, actions } = usePatrol();
  const raised = raisedIn(state);
  if (raised === null) return null;
  const { terms, under, since, answered, isOverdue } = raised;
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
        {answered !== null && (
          <p class="emergency-answered">{words.emergencyBy(answered.by, clockTime(answered.at))}</p>
        )}
      </div>
      {answered === null && <p>{words.emergencyNobody(durationWords(words, (state.now - since) / 1000))}</p>}
      {isOverdue && <p role="alert">{words.emergencyCallWhy(terms.recipient)}</p>}
      <button type="button" class="tap" onClick={() => void actions.endEmergency()}>
        {words.emergencyEnd}
      </button>
    </section>
  );
}
