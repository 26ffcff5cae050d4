// An authority as somebody fills it in, and what of it is wrong before it is sent. Times are on the clock of London.
import { areaFromText } from '../../core/activities/area-from-geojson.ts';
import { type AuthorityReason, authorityProblems } from '../../core/activities/authority-check.ts';
import type { AuthorityBody } from '../../core/activities/authority-list.ts';
import { authorityRuleAt } from '../../core/activities/authority-rules.ts';
import type { AuthorityKind } from '../../core/activities/powers.ts';
import { geometryFromBoundary } from '../../core/hotspots/geojson-from-hotspots.ts';
import { londonMoment } from '../people/london-time.ts';

export interface AuthorityDraft {
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly terms: string;
  readonly reference: string;
  readonly givenBy: string;
  /** 2026-11-27T18:00; empty where nothing is filled in. */
  readonly from: string;
  readonly until: string;
  readonly by: 'hotspots' | 'geojson';
  readonly hotspotIds: readonly string[];
  readonly geojson: string;
}

export const draftFields = [
  'kind',
  'name',
  'terms',
  'reference',
  'givenBy',
  'from',
  'until',
  'area',
] as const;
export type DraftField = (typeof draftFields)[number];

export type DraftReason =
  | AuthorityReason
  | 'missing'
  | 'no-time'
  | 'no-hotspots'
  | 'area-nothing'
  | 'area-not-json'
  | 'area-not-geojson';

export type DraftWrong =
  | { readonly field: DraftText; readonly reason: 'missing'; readonly message: null }
  | {
      readonly field: DraftField | null;
      readonly reason: Exclude<DraftReason, 'missing'>;
      /** Of an area: what is wrong with it and what to do, in English. */
      readonly message: string | null;
    };

export type DraftRead =
  | { readonly ok: true; readonly body: AuthorityBody }
  | { readonly ok: false; readonly wrong: readonly DraftWrong[] };

const texts = ['name', 'terms', 'reference', 'givenBy'] as const satisfies readonly DraftField[];
export type DraftText = (typeof texts)[number];

/** What is to be sent, or all that is wrong with it. Whose staff may record it is the server's to say. */
export function bodyOf(draft: AuthorityDraft): DraftRead {
  const wrong: DraftWrong[] = texts
    .filter((field) => draft[field].trim() === '')
    .map((field) => ({ field, reason: 'missing', message: null }));
  const [from, until] = [londonMoment(draft.from), draft.until === '' ? null : londonMoment(draft.until)];
  if (Number.isNaN(from)) wrong.push({ field: 'from', reason: 'no-time', message: null });
  else {
    const [recordedBy] = authorityRuleAt(draft.kind, from)?.recordedBy ?? ['police-force'];
    const found = authorityProblems({ ...draft, from, until }, recordedBy);
    wrong.push(...found.filter(({ field }) => !wrong.some((each) => each.field === field)));
  }
  const area = areaOf(draft);
  if ('reason' in area) wrong.push({ field: 'area', ...area });
  if ('reason' in area || wrong.length > 0) return { ok: false, wrong };
  const { kind } = draft;
  const [name, terms, reference, givenBy] = texts.map((field) => draft[field].trim());
  return { ok: true, body: { kind, name, terms, reference, givenBy, from, until, area: area.area } };
}

function areaOf({
  by,
  hotspotIds,
  geojson,
}: AuthorityDraft):
  | { readonly area: AuthorityBody['area'] }
  | { readonly reason: Exclude<DraftReason, 'missing'>; readonly message: string | null } {
  if (by === 'hotspots') {
    return hotspotIds.length === 0
      ? { reason: 'no-hotspots', message: null }
      : { area: { type: 'hotspots', hotspotIds: [...hotspotIds] } };
  }
  const read = areaFromText(geojson);
  if (read.ok) return { area: geometryFromBoundary(read.boundary) };
  return read.reason === 'unfit'
    ? { reason: 'area-unfit', message: read.problem.message }
    : { reason: `area-${read.reason}`, message: null };
}
