// Several orders of one kind are live here: under which was it done?
import { Heading } from './heading.tsx';
import { offerOf } from './offered-kinds.ts';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';
import { useLog } from './use-log.ts';

export function OrderPage({ screen }: { screen: Screen }) {
  const { state, words } = usePatrol();
  const { askNext } = useLog();
  if (screen.name !== 'order') return null;
  const offer = offerOf(screen.kind, state);
  return (
    <div class="bottom">
      <Heading>{words.whichOrder}</Heading>
      {offer.ok ? (
        offer.orders.map(({ authorityId, name, reference }) => (
          <button
            key={authorityId}
            type="button"
            class="tap tap-line"
            onClick={() => askNext(screen.kind, authorityId)}
          >
            <strong>{name}</strong> <span class="small">{reference}</span>
          </button>
        ))
      ) : (
        <p>{words.notHere(words.authorityKinds[offer.needs])}</p>
      )}
    </div>
  );
}
