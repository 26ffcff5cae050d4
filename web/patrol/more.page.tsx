// What else is logged on patrol: searches, what was found, people, places to report.
import { Heading } from './heading.tsx';
import { KindButtons } from './kind-buttons.tsx';
import { kindsOf } from './offered-kinds.ts';
import { usePatrol } from './patrol-view.ts';

const groups = ['environment', 'welfare', 'finding', 'search'] as const;

export function MorePage() {
  const { state, words } = usePatrol();
  const shown = groups.map((group) => ({ group, kinds: kindsOf(group, state) }));
  return (
    <div class="bottom">
      <Heading>{words.moreTitle}</Heading>
      {shown
        .filter(({ kinds }) => kinds.length > 0)
        .map(({ group, kinds }) => (
          <section key={group} class="group" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} class="group-name">
              {words.activityGroups[group]}
            </h2>
            <KindButtons kinds={kinds} />
          </section>
        ))}
    </div>
  );
}
