// Activities as their rows have them: a row a thing said, the first the original.
import type { ActivityContent, ActivityPlace } from '../../core/activities/activity.ts';
import { type Activity, bySaying, type Said } from '../../core/activities/after-change.ts';
import { kindNamed, searchOutcomes } from '../../core/activities/kinds.ts';

/** Where it came from: logged on a phone or at the desk here, or taken over from what another system declared. */
export type ActivitySource = 'phone' | 'desk' | 'declared-elsewhere';

/** An activity on record, and where what was said first came from. */
export interface RecordedActivity extends Activity {
  readonly source: ActivitySource;
  /** Of what was declared elsewhere: by which source, and what that calls one. */
  readonly declared: { readonly source: string; readonly definition: string } | null;
}

/** A row of the table, as `activityColumns` names it. */
export interface ActivityRow {
  readonly changeId: string;
  readonly activityId: string;
  readonly revision: number;
  readonly officerId: string;
  readonly kind: string;
  readonly definition: number;
  readonly doneAt: Date;
  readonly count: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly accuracyHalfMetres: number | null;
  readonly hotspotIds: string[];
  readonly outcome: string | null;
  readonly reference: string | null;
  readonly authorityId: string | null;
  readonly isSure: boolean;
  readonly reason: string | null;
  readonly isWithdrawn: boolean;
  readonly saidAt: Date;
  readonly source: ActivitySource;
  readonly declaredSource: string | null;
  readonly declaredDefinition: string | null;
}

/** All rows of some activities as what they come to, in the order in which each is first named. */
export function activitiesFrom(rows: readonly ActivityRow[]): RecordedActivity[] {
  const byId = Map.groupBy(rows, ({ activityId }) => activityId);
  return [...byId.values()].map((own) => activityFrom(own.toSorted((a, b) => a.revision - b.revision)));
}

function activityFrom([first, ...later]: readonly ActivityRow[]): RecordedActivity {
  const { activityId, officerId, changeId, source, declaredSource, declaredDefinition } = first;
  const isDeclared = declaredSource !== null && declaredDefinition !== null;
  return {
    activityId,
    officerId,
    source,
    declared: isDeclared ? { source: declaredSource, definition: declaredDefinition } : null,
    original: { changeId, saidAt: first.saidAt.getTime(), reason: null, content: contentOf(first) },
    since: later.map(saidIn).sort(bySaying),
  };
}

function saidIn(row: ActivityRow): Said {
  const { changeId, saidAt, reason, isWithdrawn } = row;
  return { changeId, saidAt: saidAt.getTime(), reason, content: isWithdrawn ? null : contentOf(row) };
}

/** What a row says was done. */
export function contentOf(row: Omit<ActivityRow, 'changeId'>): ActivityContent {
  const kind = kindNamed(row.kind);
  if (kind === null) throw new Error('An activity is of a kind that this version does not know');
  const { definition, count, hotspotIds, reference, authorityId, isSure } = row;
  return {
    ...{ kind, definition, count, hotspotIds, reference, authorityId, isSure },
    at: row.doneAt.getTime(),
    place: placeIn(row),
    outcome: searchOutcomes.find((each) => each === row.outcome) ?? null,
  };
}

/** The grain of a place: 1e-6 degrees and half metres. */
const unitsInDegree = 1_000_000;

function placeIn({
  x,
  y,
  accuracyHalfMetres,
}: Pick<ActivityRow, 'x' | 'y' | 'accuracyHalfMetres'>): ActivityPlace | null {
  if (x === null || y === null) return null;
  return {
    longitude: x / unitsInDegree,
    latitude: y / unitsInDegree,
    accuracyMetres: accuracyHalfMetres === null ? null : accuracyHalfMetres / 2,
  };
}

/** A place as a row keeps it. */
export function placeColumns(
  place: ActivityPlace | null,
): Pick<ActivityRow, 'x' | 'y' | 'accuracyHalfMetres'> {
  if (place === null) return { x: null, y: null, accuracyHalfMetres: null };
  const { longitude, latitude, accuracyMetres } = place;
  return {
    x: Math.round(longitude * unitsInDegree),
    y: Math.round(latitude * unitsInDegree),
    accuracyHalfMetres: accuracyMetres === null ? null : Math.min(Math.round(accuracyMetres * 2), 1_000_000),
  };
}
