// Powers here now: the orders that are live where the phone is, those elsewhere or later, and which powers the officer holds, with the law.
import { agoWords } from '../words/age.ts';
import { Heading } from './heading.tsx';
import { OrderList } from './order-list.tsx';
import { usePatrol } from './patrol-view.ts';

export function PowersPage() {
  const { state, words } = usePatrol();
  const { powers, authoritiesHere, now } = state;
  const isHere = new Set(authoritiesHere.map(({ authorityId }) => authorityId));
  const elsewhere = (powers?.authorities ?? []).filter(
    ({ authorityId, until, endedAt }) => !isHere.has(authorityId) && (endedAt ?? until ?? Infinity) > now,
  );
  return (
    <>
      <Heading>{words.powersTitle}</Heading>
      {powers === null ? (
        <p>{words.powersUnknown}</p>
      ) : (
        <p class="small">{words.powersTold(agoWords(words, powers.at, now))}</p>
      )}
      {authoritiesHere.length === 0 ? <p>{words.noOrdersHere}</p> : <OrderList orders={authoritiesHere} />}
      {elsewhere.length > 0 && (
        <section aria-labelledby="orders-elsewhere">
          <h2 id="orders-elsewhere">{words.ordersElsewhere}</h2>
          <OrderList orders={elsewhere} />
        </section>
      )}
      {powers !== null && (
        <section aria-labelledby="powers-held">
          <h2 id="powers-held">{words.powersHeld}</h2>
          {powers.powers.length === 0 && <p>{words.powersHeldNone}</p>}
          <ul class="lines">
            {powers.powers.map(({ power, law, needs }) => (
              <li key={`${power} ${law}`}>
                <strong>{words.kindNames[power]}</strong>
                {law !== null && (
                  <p class="small" lang="en">
                    {law}
                  </p>
                )}
                {needs !== null && <p class="small">{words.needsOrder(words.authorityKinds[needs])}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
