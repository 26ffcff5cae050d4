// What the server would not take: it stays until the officer has read why and what to do.

import { useLater } from './later-view.ts';
import type { PatrolState } from './patrol-state.ts';
import { sinceWords } from './state-words.ts';

type Refused = PatrolState['outbox']['refused'][number];

export function RefusedList() {
  const { state, words, actions } = useLater();
  const { refused } = state.outbox;
  if (refused.length === 0) return null;
  const nameOf = ({ what, kind }: Refused) =>
    kind === null ? words.refusedWhat[what] : words.kindNames[kind];
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{words.refusedTitle}</h2>
      <ul class="lines">
        {refused.map((each) => {
          const what = words.refusedAt(nameOf(each), sinceWords(words, each.at, state.now));
          return (
            <li key={each.id}>
              <strong>{what}</strong>
              <p>{words.refusals[each.reason]}</p>
              <button
                type="button"
                class="tap"
                aria-label={words.dismissOf(what)}
                onClick={() => void actions.dismissRefused(each.id)}
              >
                {words.dismiss}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
