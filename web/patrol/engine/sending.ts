// Sends what waits, lane by lane, again and again until the server has named it. One page of the phone sends; which, the engine says.

import { type DutyRefusal, dutyRefusals } from '../../../core/people/duty-change.ts';
import { type Reply, waitMilliseconds } from '../../api.ts';
import type { Link } from '../patrol-state.ts';
import type { PatrolDatabase } from './database.ts';
import { doors } from './doors.ts';
import type { Fact, FactOf, Owner } from './kept.ts';
import { type Answered, activitiesAnswered, declaredAnswered, type Lane, lanes, nextOn } from './outbox.ts';
import { sealBatch } from './sealing.ts';
import { claim, settle } from './settling.ts';

export interface SendingTerms {
  readonly database: PatrolDatabase;
  readonly owner: () => Owner | null;
  readonly now: () => number;
  /** Milliseconds since the page began: waiting goes by it, whatever becomes of the clock. */
  readonly sinceBegin: () => number;
  readonly newId: () => string;
  readonly onLink: (link: Link) => void;
  /** The server's answer to a tap of the duty, or why it would not take it. */
  readonly onDuty: (
    fact: FactOf<'duty'>,
    answer: unknown,
    refused: DutyRefusal | null,
  ) => Promise<'leave' | 'refuse'>;
  readonly onEmergency: (answer: unknown) => void;
  /** What is kept has changed. */
  readonly onChange: () => Promise<void>;
  readonly onSending: (isSending: boolean) => void;
}

export interface Sending {
  /** Looks whether something may go; lanes that failed wait their time. */
  readonly look: () => Promise<void>;
  /** The same at once, whatever failed before. */
  readonly now: () => Promise<void>;
}

/** What became of one request: what leaves by it, or why nothing does. */
type Outcome =
  | { readonly kind: 'answered'; readonly answered: Answered }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' | 'unreachable' | 'token-unknown' };

export function sendingOf(terms: SendingTerms): Sending {
  const { database, owner, now, sinceBegin, newId, onLink, onChange, onSending } = terms;
  const failures = new Map<Lane, { readonly count: number; readonly until: number }>();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const round = async () => {
    do {
      isAskedAgain = false;
      for (const lane of lanes) {
        while ((failures.get(lane)?.until ?? 0) <= sinceBegin()) {
          const outcome = await sendOn(lane);
          if (outcome === 'nothing') break;
          if (outcome === 'sent') continue;
          const count = (failures.get(lane)?.count ?? 0) + 1;
          failures.set(lane, { count, until: sinceBegin() + waitMilliseconds(count, Math.random()) });
          // Where nobody answers, the other lanes need not ask.
          if (outcome !== 'failed') return;
        }
      }
    } while (isAskedAgain);
  };

  async function sendOn(
    lane: Lane,
  ): Promise<'sent' | 'nothing' | 'failed' | 'unreachable' | 'token-unknown'> {
    const whose = owner();
    if (whose === null) return 'nothing';
    const facts = (await database.getAll('outbox')).filter((fact) => fact.whose === whose.whose);
    let next = nextOn(lane, facts, now());
    if (
      lane === 'positions' &&
      next.length === 0 &&
      !facts.some(({ what }) => what === 'duty' || what === 'positions')
    ) {
      const batch = await sealBatch(database, whose, now(), newId);
      if (batch !== null) next = [batch];
    }
    if (next.length === 0) return 'nothing';
    onSending(true);
    const outcome = await ask(lane, await claim(database, next), whose.token);
    if (outcome.kind === 'nothing') return 'nothing';
    if (outcome.kind !== 'answered') {
      if (outcome.kind === 'failed') onLink('online');
      else onLink(outcome.kind === 'unreachable' ? 'offline' : 'token-unknown');
      return outcome.kind;
    }
    onLink('online');
    const hasLeft = await settle(database, outcome.answered, now());
    await onChange();
    if (!hasLeft) return 'failed';
    failures.delete(lane);
    return 'sent';
  }

  async function ask(lane: Lane, facts: readonly Fact[], token: string): Promise<Outcome> {
    const [first] = facts;
    if (first === undefined) return { kind: 'nothing' };
    if (lane === 'activity') {
      const sent = facts.filter((fact) => fact.what === 'activity');
      const reply = await doors.activities(sent, token);
      return reply.ok ? { kind: 'answered', answered: activitiesAnswered(sent, reply.value) } : failed(reply);
    }
    if (lane === 'declared') {
      const sent = facts.filter((fact) => fact.what === 'declared');
      const reply = await doors.declared(sent, token);
      return reply.ok ? { kind: 'answered', answered: declaredAnswered(sent, reply.value) } : failed(reply);
    }
    if (first.what === 'positions') {
      const reply = await doors.positions(first, token);
      if (!reply.ok) return failed(reply);
      return {
        kind: 'answered',
        answered: { left: reply.value.uploadId === first.id ? [first] : [], refused: [] },
      };
    }
    if (first.what === 'duty') return askDuty(first, token);
    if (first.what === 'seen') {
      const reply = await doors.seen(first, token);
      // A message that is not there any more needs no seeing.
      const isGone = !reply.ok && reply.status === 404;
      return reply.ok || isGone
        ? { kind: 'answered', answered: { left: [first], refused: [] } }
        : failed(reply);
    }
    if (first.what !== 'emergency') return { kind: 'nothing' };
    const reply = await doors.emergency(first, token);
    if (!reply.ok) return failed(reply);
    terms.onEmergency(reply.value);
    return { kind: 'answered', answered: { left: [first], refused: [] } };
  }

  async function askDuty(fact: FactOf<'duty'>, token: string): Promise<Outcome> {
    const reply = await doors.duty(fact, token);
    const reason = reply.ok ? null : dutyRefusalOf(reply);
    if (!reply.ok && reason === null) return failed(reply);
    const fate = await terms.onDuty(fact, reply.ok ? reply.value : null, reason);
    const { id, at, whose, text } = fact;
    const refused =
      fate === 'refuse' && reason !== null
        ? [{ id, what: 'duty', kind: null, at, reason, whose, text } as const]
        : [];
    return { kind: 'answered', answered: { left: [fact], refused } };
  }

  const look = () => {
    isAskedAgain = true;
    running ??= round().finally(() => {
      running = null;
      onSending(false);
    });
    return running;
  };
  return {
    look,
    now() {
      failures.clear();
      return look();
    },
  };
}

function failed(reply: Reply<unknown>): Outcome {
  if (reply.ok) return { kind: 'nothing' };
  if (reply.reason === 'unreachable') return { kind: 'unreachable' };
  return { kind: reply.status === 401 ? 'token-unknown' : 'failed' };
}

/** Why the server would not take a tap of the duty; null where the refusal is another. */
function dutyRefusalOf(reply: Reply<unknown>): DutyRefusal | null {
  if (reply.ok || reply.status !== 409) return null;
  const { details } = reply;
  const reason: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'reason') : null;
  return dutyRefusals.find((each) => each === reason) ?? null;
}
