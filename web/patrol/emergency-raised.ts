// An emergency that is under way on this phone, as far as anybody knows of it.
import type { EmergencyState, EmergencyTerms } from '../../core/people/emergency.ts';
import type { PatrolState } from './patrol-state.ts';

interface Raised {
  readonly terms: Extract<EmergencyTerms, { kind: 'watched' }>;
  /** Null while the server has not received it. */
  readonly under: EmergencyState | null;
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** By the role of whoever acknowledged it; null while nobody has. */
  readonly answered: { readonly by: string; readonly at: number } | null;
  /** Whether nobody has acknowledged it in the time that the force has set: then the number is shown and dialled. */
  readonly isOverdue: boolean;
}

/** Null where none is under way. */
export function raisedIn({ emergency, now }: Pick<PatrolState, 'emergency' | 'now'>): Raised | null {
  const { terms, under, raisedAt } = emergency;
  const since = raisedAt ?? under?.receivedAt ?? null;
  if (terms.kind !== 'watched' || since === null || under?.isOver === true) return null;
  const at = under?.acknowledgedAt ?? null;
  const answered = at === null ? null : { by: under?.acknowledgedBy ?? '', at };
  const isOverdue = answered === null && now - since >= terms.acknowledgeWithin * 1000;
  return { terms, under, since, answered, isOverdue };
}
