// Time that I declared: apart from all that was measured.
import { clockTime } from '../words/age.ts';
import { useLater } from './later-view.ts';
import { nameOf } from './state-words.ts';

export function DayDeclared() {
  const { state, words, actions, keep, go } = useLater();
  return (
    <section aria-labelledby="day-declared">
      <h2 id="day-declared">{words.declaredTitle}</h2>
      {state.declared.length === 0 && <p>{words.noDeclared}</p>}
      <ul class="lines">
        {state.declared.map(({ declaredId, hotspotId, startedAt, endedAt, isWithdrawn, sent }) => {
          const what = words.visitLine(clockTime(startedAt), clockTime(endedAt), nameOf(state, hotspotId));
          return (
            <li key={declaredId} class="activity">
              <div>
                <p>{isWithdrawn ? <s>{what}</s> : what}</p>
                <p class="small">
                  {isWithdrawn ? words.withdrawn : `${words.declaredApart}; ${words.sentStates[sent]}`}
                </p>
              </div>
              {!isWithdrawn && (
                <button
                  type="button"
                  class="tap"
                  aria-label={words.takeBackOf(what)}
                  onClick={() => void keep(() => actions.withdrawDeclared(declaredId), words.declaredBack)}
                >
                  {words.takeBack}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" class="tap" onClick={() => go({ name: 'declare' })}>
        {words.declare}
      </button>
    </section>
  );
}
