// Power used: only those that the officer holds; what needs an order that is not live here is named apart, with why.
import { Heading } from './heading.tsx';
import { KindButtons } from './kind-buttons.tsx';
import { kindsOf, offerOf } from './offered-kinds.ts';
import { usePatrol } from './patrol-view.ts';

export function PowerPage() {
  const { state, words } = usePatrol();
  const held = kindsOf('power', state).map((kind) => ({ kind, offer: offerOf(kind, state) }));
  const here = held.filter(({ offer }) => offer.ok).map(({ kind }) => kind);
  const elsewhere = held.filter(({ offer }) => !offer.ok);
  return (
    <>
      {elsewhere.length > 0 && (
        <details>
          <summary class="tap">{words.powersNotHere(elsewhere.length)}</summary>
          <ul class="lines">
            {elsewhere.map(({ kind, offer }) => (
              <li key={kind}>
                <strong>{words.kindNames[kind]}</strong>
                {!offer.ok && <p class="small">{words.notHere(words.authorityKinds[offer.needs])}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="bottom">
        <Heading>{words.powerTitle}</Heading>
        {state.powers === null && <p>{words.powersUnknown}</p>}
        {state.powers !== null && held.length === 0 && <p>{words.powersHeldNone}</p>}
        <KindButtons kinds={here} />
      </div>
    </>
  );
}
