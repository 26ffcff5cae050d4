// Logging by taps: which screen asks the next thing, and when there is nothing left to ask, it is kept and one is back on patrol.
import type { ActivityKind } from '../../core/activities/kinds.ts';
import { shapeOf } from '../../core/activities/kinds.ts';
import { offerOf } from './offered-kinds.ts';
import type { ActivityTap } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';
import { whatWords } from './state-words.ts';

const plainTap = { count: 1, outcome: null, reference: null, authorityId: null, isSure: false } as const;

export function useLog() {
  const { state, actions, words, go, home, keep } = usePatrol();
  const log = async (tap: Partial<ActivityTap> & Pick<ActivityTap, 'kind'>) => {
    const whole: ActivityTap = { ...plainTap, ...tap };
    const isKept = await keep(() => actions.log(whole), words.logged(whatWords(words, whole)));
    if (isKept) home();
  };
  const askNext = (kind: ActivityKind, authorityId: string | null) => {
    const next = nextScreen(kind, authorityId);
    if (next === null) void log({ kind, authorityId });
    else go(next);
  };
  return {
    log,
    askNext,
    /** A kind was tapped. Of several orders of one kind that are live here it is asked which. */
    pick: (kind: ActivityKind) => {
      const offer = offerOf(kind, state);
      if (!offer.ok) return;
      if (offer.orders.length > 1) go({ name: 'order', kind });
      else askNext(kind, offer.orders[0]?.authorityId ?? null);
    },
  };
}

/** What is asked next; null where nothing is: what counts times is one. */
function nextScreen(kind: ActivityKind, authorityId: string | null): Screen | null {
  const { asks, counts } = shapeOf(kind);
  if (asks === 'outcome') return { name: 'outcome', kind };
  return counts === 'times' ? null : { name: 'count', kind, authorityId };
}
