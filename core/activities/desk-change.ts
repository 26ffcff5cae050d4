// What an activity is after the desk corrected it, or why it cannot be. The original is kept whatever comes of it.
import type { ActivityContent } from './activity.ts';
import type { DeskActivityRefusal, DeskCorrection } from './desk-list.ts';
import { type ActivityKind, shapeOf } from './kinds.ts';

/** An activity as it stood when it was corrected. */
export interface StandingActivity {
  readonly content: ActivityContent;
  readonly isWithdrawn: boolean;
  readonly isDeclared: boolean;
}

export interface DeskChangeTerms {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly isHotspot: (hotspotId: string) => boolean;
  /** The version of a kind's definition at a moment; null where there is none. */
  readonly definitionAt: (kind: ActivityKind, at: number) => number | null;
}

export type DeskChanged =
  | { readonly ok: true; readonly content: ActivityContent }
  | { readonly ok: false; readonly reason: DeskActivityRefusal };

/** A clock may run so far ahead, as at every door. */
const futureMilliseconds = 120_000;

/** The activity as the desk corrects it. Where it was stays as it was said on the spot. */
export function correctedAtDesk(
  last: StandingActivity,
  said: DeskCorrection['content'],
  terms: DeskChangeTerms,
): DeskChanged {
  const refused = withdrawnAtDesk(last);
  if (!refused.ok) return refused;
  const { content } = last;
  const isOtherKind = said.kind !== content.kind;
  const shape = shapeOf(said.kind);
  if (isOtherKind && shape.isOfTheDesk) return no('of-the-desk');
  if (said.at > terms.now + futureMilliseconds) return no('from-the-future');
  // One that has ended since may still be named where it was named before.
  const isKnown = (id: string) => content.hotspotIds.includes(id) || terms.isHotspot(id);
  if (!said.hotspotIds.every(isKnown)) return no('hotspot-unknown');
  if (shape.asks === 'outcome' && said.outcome === null) return no('outcome-missing');
  const definition = isOtherKind ? terms.definitionAt(said.kind, said.at) : content.definition;
  if (definition === null) return no('definition-unknown');
  const next: ActivityContent = {
    ...content,
    ...said,
    definition,
    outcome: shape.asks === 'outcome' ? said.outcome : null,
    // It was for the power that was used, and says nothing of another.
    authorityId: isOtherKind ? null : content.authorityId,
  };
  return isSame(content, next) ? no('nothing-changed') : { ok: true, content: next };
}

/** Whether the desk may take it back. */
export function withdrawnAtDesk({ content, isWithdrawn, isDeclared }: StandingActivity): DeskChanged {
  if (isDeclared) return no('declared-elsewhere');
  return isWithdrawn ? no('withdrawn-already') : { ok: true, content };
}

function isSame(a: ActivityContent, b: ActivityContent): boolean {
  return (
    a.kind === b.kind &&
    a.at === b.at &&
    a.count === b.count &&
    a.outcome === b.outcome &&
    a.reference === b.reference &&
    a.hotspotIds.toSorted().join('\n') === b.hotspotIds.toSorted().join('\n')
  );
}

function no(reason: DeskActivityRefusal): DeskChanged {
  return { ok: false, reason };
}
