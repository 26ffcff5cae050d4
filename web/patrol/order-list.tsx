// Dated areas, each with what it says, by whose authority, from and until when.
import type { Authority } from '../../core/activities/authority.ts';
import { usePatrol } from './patrol-view.ts';
import { sinceWords } from './state-words.ts';

export function OrderList({ orders }: { orders: readonly Authority[] }) {
  const { state, words } = usePatrol();
  const time = (at: number) => sinceWords(words, at, state.now);
  return (
    <ul class="lines">
      {orders.map(({ authorityId, kind, name, terms, reference, givenBy, from, until, endedAt }) => {
        const end = endedAt ?? until;
        return (
          <li key={authorityId}>
            <strong>{name}</strong>
            <p>{words.authorityKinds[kind]}</p>
            <p>{terms}</p>
            <p class="small">
              {end === null ? words.orderOpen(time(from)) : words.orderFrom(time(from), time(end))}
            </p>
            <p class="small">{words.orderGiven(givenBy, reference)}</p>
          </li>
        );
      })}
    </ul>
  );
}
