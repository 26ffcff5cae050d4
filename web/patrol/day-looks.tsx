// Who looked at me: each officer reads their own log.
import { type LookView, lookViews } from '../../core/people/look.ts';
import { useLater } from './later-view.ts';
import { sinceWords } from './state-words.ts';

export function DayLooks() {
  const { state, words } = useLater();
  if (state.day === null) return null;
  const { looks } = state.day;
  const viewWords = (view: string) => {
    const known: LookView | undefined = lookViews.find((each) => each === view);
    return known === undefined ? view : words.lookViews[known];
  };
  return (
    <section aria-labelledby="day-looks">
      <h2 id="day-looks">{words.looksTitle}</h2>
      <p class="small">{words.looksLead}</p>
      {looks.length === 0 ? (
        <p>{words.looksNone}</p>
      ) : (
        <ul class="lines">
          {looks.map(({ at, view, by }) => (
            <li key={`${at} ${view} ${by}`}>
              {words.lookLine(sinceWords(words, at, state.now), viewWords(view), by)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
