// What came of a search: the one thing that is asked of it. Whom it was of is asked nowhere.
import { searchOutcomes } from '../../core/activities/kinds.ts';
import { Heading } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';
import { useLog } from './use-log.ts';

export function OutcomePage({ screen }: { screen: Screen }) {
  const { words } = usePatrol();
  const { log } = useLog();
  if (screen.name !== 'outcome') return null;
  return (
    <div class="bottom">
      <p class="kicker">{words.kindNames[screen.kind]}</p>
      <Heading>{words.outcomeTitle}</Heading>
      <p class="small">{words.outcomeHint}</p>
      <div class="picks">
        {searchOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class="tap tap-pick"
            onClick={() => void log({ kind: screen.kind, outcome })}
          >
            {words.outcomes[outcome]}
          </button>
        ))}
      </div>
    </div>
  );
}
