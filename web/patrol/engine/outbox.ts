// What is sent next, and what leaves the outbox by an answer. Pure: facts and answers in, ids and reasons out.
import type { ActivityAnswer, ActivityRefusal } from '../../../core/activities/activity.ts';
import { mostChanges } from '../../../core/activities/activity.ts';
import type { DeclaredAnswer, DeclaredRefusal } from '../../../core/tracking/own-declared.ts';
import type { OutboxState } from '../patrol-state.ts';
import type { Fact, FactOf, RefusedFact } from './kept.ts';

/** Sent apart from each other, so that a door that does not answer holds up nothing else; what is of a duty goes after the taps of the duty. */
export const lanes = ['emergency', 'duty', 'positions', 'activity', 'declared', 'seen'] as const;
export type Lane = (typeof lanes)[number];

/** What was timed further ahead than this waits: the clock was ahead, and the server would not believe it. Milliseconds. */
const aheadMilliseconds = 60_000;
const mostDeclared = 50;

/** What goes next on a lane: of positions one batch, of taps of duty one, of the others as many as one request may hold. In order, always. */
export function nextOn(lane: Lane, facts: readonly Fact[], now: number): readonly Fact[] {
  if (lane !== 'emergency' && lane !== 'duty' && facts.some(({ what }) => what === 'duty')) return [];
  const waiting = facts.filter(({ what }) => what === lane);
  const due = waiting.findIndex(({ notBefore, at }) => notBefore > now || at > now + aheadMilliseconds);
  const ready = due === -1 ? waiting : waiting.slice(0, due);
  const most = {
    activity: mostChanges,
    declared: mostDeclared,
    emergency: 1,
    duty: 1,
    positions: 1,
    seen: 1,
  }[lane];
  return lane === 'declared' ? eachOnce(ready.slice(0, most)) : ready.slice(0, most);
}

/** Up to the first that speaks of a stretch for the second time: the answer names stretches, so no two of one go together. */
function eachOnce(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  const again = facts.findIndex((fact) => {
    if (fact.what !== 'declared') return false;
    const isAgain = seen.has(fact.declaredId);
    seen.add(fact.declaredId);
    return isAgain;
  });
  return again === -1 ? facts : facts.slice(0, again);
}

/** What an answer comes to: these leave, and of these with a reason. */
export interface Answered {
  readonly left: readonly Fact[];
  readonly refused: readonly RefusedFact[];
}

/** Activities: every change that the answer names leaves; what it does not name, or could not read, stays. */
export function activitiesAnswered(sent: readonly FactOf<'activity'>[], answer: ActivityAnswer): Answered {
  const reasons = new Map(answer.refused.map(({ changeId, reason }) => [changeId, reason]));
  const named = new Set([...answer.kept, ...answer.alreadyHad, ...reasons.keys()]);
  const left = sent.filter(({ id }) => named.has(id));
  const refused = left.flatMap((fact) => {
    const reason = reasons.get(fact.id);
    return reason === undefined ? [] : [refusedActivity(fact, reason)];
  });
  return { left, refused };
}

function refusedActivity(
  { id, kind, at, text, whose }: FactOf<'activity'>,
  reason: ActivityRefusal,
): RefusedFact {
  return { id, what: 'activity', kind, at, reason, text, whose };
}

/** Declared stretches: the same. */
export function declaredAnswered(sent: readonly FactOf<'declared'>[], answer: DeclaredAnswer): Answered {
  const reasons = new Map(answer.refused.map(({ declaredId, reason }) => [declaredId, reason]));
  const named = new Set([...answer.kept, ...answer.alreadyHad, ...reasons.keys()]);
  const left = sent.filter(({ declaredId }) => named.has(declaredId));
  const refused = left.flatMap((fact) => {
    const reason = reasons.get(fact.declaredId);
    return reason === undefined ? [] : [refusedDeclared(fact, reason)];
  });
  return { left, refused };
}

function refusedDeclared({ id, at, text, whose }: FactOf<'declared'>, reason: DeclaredRefusal): RefusedFact {
  return { id, what: 'declared', kind: null, at, reason, text, whose };
}

export interface Unsealed {
  readonly count: number;
  readonly oldestAt: number | null;
}

/** The outbox as the screens show it. */
export function outboxStateOf(
  facts: readonly Fact[],
  unsealed: Unsealed,
  refused: readonly RefusedFact[],
  { lastSentAt, isSending, isFull }: Pick<OutboxState, 'lastSentAt' | 'isSending' | 'isFull'>,
): OutboxState {
  let positions = unsealed.count;
  let activities = 0;
  let others = 0;
  let oldestAt = unsealed.oldestAt;
  for (const fact of facts) {
    if (fact.what === 'positions') positions += fact.count;
    else if (fact.what === 'activity') activities++;
    else others++;
    if (oldestAt === null || fact.at < oldestAt) oldestAt = fact.at;
  }
  const shown = refused.map(({ whose: _, text: __, ...each }) => each);
  return { positions, activities, others, oldestAt, lastSentAt, isSending, refused: shown, isFull };
}
