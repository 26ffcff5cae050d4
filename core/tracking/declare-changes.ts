// What an upload of declared time comes to: each change in turn, the same again once. Nothing that was declared is ever overwritten: it stands or was
// taken back, and stays on record.
import { type DeclaredStretch, type DeclareTerms, declareRefusalOf } from './declare-time.ts';
import type { DeclaredAnswer, DeclaredChange, DeclaredRefusal } from './own-declared.ts';

/** A stretch of the officer's on record. */
export interface KnownDeclared extends DeclaredStretch {
  readonly declaredId: string;
  readonly isWithdrawn: boolean;
}

type Declare = Extract<DeclaredChange, { change: 'declare' }>;

export interface DeclaredDone {
  readonly answer: DeclaredAnswer;
  readonly added: readonly Declare[];
  /** The ids of those that were taken back. */
  readonly withdrawn: readonly string[];
}

export interface ChangesTerms extends Omit<DeclareTerms, 'others'> {
  /** What the officer has on record: what stands around it, and whatever has one of the ids. */
  readonly known: readonly KnownDeclared[];
  /** Ids that are on record as somebody else's. */
  readonly foreign: ReadonlySet<string>;
}

/** What is kept, what was had already and what is refused, of the changes in their order. */
export function declaredAfter(
  changes: readonly DeclaredChange[],
  { known, foreign, ...terms }: ChangesTerms,
): DeclaredDone {
  const standing = new Map(known.map((each) => [each.declaredId, each]));
  const added: Declare[] = [];
  const withdrawn: string[] = [];
  const answer = { kept: [] as string[], alreadyHad: [] as string[], refused: [] as Refused[] };
  for (const change of changes) {
    const { declaredId } = change;
    const had = standing.get(declaredId);
    if (change.change === 'declare') {
      const others = [...standing.values()].filter(({ isWithdrawn }) => !isWithdrawn);
      const reason = foreign.has(declaredId)
        ? 'declared-unknown'
        : declareRefusalOf(change, { ...terms, others });
      if (had !== undefined) answer.alreadyHad.push(declaredId);
      else if (reason !== null) answer.refused.push({ declaredId, reason });
      else {
        standing.set(declaredId, { ...change, isWithdrawn: false });
        added.push(change);
        answer.kept.push(declaredId);
      }
    } else if (had === undefined) answer.refused.push({ declaredId, reason: 'declared-unknown' });
    else if (had.isWithdrawn) answer.alreadyHad.push(declaredId);
    else {
      standing.set(declaredId, { ...had, isWithdrawn: true });
      withdrawn.push(declaredId);
      answer.kept.push(declaredId);
    }
  }
  return { answer, added, withdrawn };
}

interface Refused {
  readonly declaredId: string;
  readonly reason: DeclaredRefusal;
}
