// The state of the engine as it is, with a button for each thing that may be asked: until the screens stand here.
import type { PatrolActions, PatrolState } from './patrol-state.ts';

interface BareProps {
  readonly state: PatrolState;
  readonly actions: PatrolActions;
}

const noTerms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};
const greeting = {
  kind: 'greeting',
  count: 1,
  outcome: null,
  reference: null,
  authorityId: null,
  isSure: false,
} as const;

function secretOrSession({ pairing }: PatrolState): Parameters<PatrolActions['pair']>[0] {
  const secret = pairing?.secret ?? null;
  return secret === null ? { session: true } : { secret };
}

export function Bare({ state, actions }: BareProps) {
  const { powers: _, places, ...shown } = state;
  const asks: readonly (readonly [string, () => unknown])[] = [
    ['Pair', () => actions.pair(secretOrSession(state))],
    ['Start duty', () => actions.startDuty(noTerms, null)],
    ['Break', () => actions.commit('break')],
    ['Back', () => actions.backOnPatrol()],
    ['End duty', () => actions.endDuty()],
    ['Log', () => actions.log(greeting)],
    ['Undo', () => actions.undoLast()],
    ['Send now', () => actions.sendNow()],
    ['Update', () => actions.takeUpdate()],
  ];
  return (
    <main>
      <h1>Patrol</h1>
      <p>
        {asks.map(([name, ask]) => (
          <button key={name} type="button" onClick={() => void ask()}>
            {name}
          </button>
        ))}
      </p>
      <pre>{JSON.stringify({ ...shown, places: places.slice(0, 5) }, null, 1)}</pre>
    </main>
  );
}
