// A correction as it is typed, and what it says once it can be read.
import {
  type ActivityContent,
  activityContent,
  type correctionReasons,
  mostCounted,
} from '../../core/activities/activity.ts';
import type { ActivityKind, SearchOutcome } from '../../core/activities/kinds.ts';
import { pastMoment } from './past-time.ts';

export interface CorrectionDraft {
  readonly reason: (typeof correctionReasons)[number];
  readonly kind: ActivityKind;
  readonly count: string;
  readonly time: string;
  /** Empty: outside of hotspots. */
  readonly hotspotId: string;
  readonly reference: string;
  readonly outcome: SearchOutcome | null;
}

export type Correction =
  | { readonly ok: true; readonly content: Partial<ActivityContent> }
  | { readonly ok: false; readonly reason: 'count' | 'time' | 'reference' };

/** What a draft changes: only what its reason names. */
export function correctionOf(draft: CorrectionDraft, now: number): Correction {
  switch (draft.reason) {
    case 'wrong-kind':
      return { ok: true, content: { kind: draft.kind } };
    case 'wrong-count': {
      const count = draft.count.trim() === '' ? Number.NaN : Number(draft.count);
      const isRight = Number.isInteger(count) && count >= 1 && count <= mostCounted;
      return isRight ? { ok: true, content: { count } } : { ok: false, reason: 'count' };
    }
    case 'wrong-time': {
      const at = pastMoment(draft.time, now);
      return at === null ? { ok: false, reason: 'time' } : { ok: true, content: { at } };
    }
    case 'wrong-place':
      return { ok: true, content: { hotspotIds: draft.hotspotId === '' ? [] : [draft.hotspotId] } };
    case 'reference-added': {
      const read = activityContent.shape.reference.safeParse(draft.reference);
      return read.success && read.data !== null
        ? { ok: true, content: { reference: read.data } }
        : { ok: false, reason: 'reference' };
    }
    case 'outcome-known':
      return { ok: true, content: { outcome: draft.outcome } };
  }
}
