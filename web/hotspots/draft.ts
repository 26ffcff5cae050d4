// A hotspot as it is being drawn: its parts as open rings, its targets as they were typed. Values only; what it comes to, core decides.
import type * as z from 'zod/mini';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import { checkDraft, type DraftProblem, type HotspotDraft } from '../../core/hotspots/hotspot-draft.ts';
import type { hotspotVersionReply } from '../../core/hotspots/version-list.ts';

export type Version = z.infer<typeof hotspotVersionReply>;

export interface WindowRow {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** One ring: which polygon it is of, and whether it is a hole in it. */
export interface Ring {
  readonly polygon: number;
  readonly isHole: boolean;
  readonly corners: readonly Corner[];
}

export interface Draft {
  readonly id: string;
  readonly basedOn: number;
  readonly rings: readonly Ring[];
  readonly name: string;
  readonly visitTargetMinutes: string;
  readonly dayTargetVisits: string;
  readonly dayTargetMinutes: string;
  readonly dueHours: string;
  readonly windows: readonly WindowRow[];
  readonly from: string;
}

/** A hotspot of which nothing is drawn yet. */
export function newDraft(id: string, today: string): Draft {
  return {
    id,
    basedOn: 0,
    rings: [{ polygon: 0, isHole: false, corners: [] }],
    name: '',
    visitTargetMinutes: '15',
    dayTargetVisits: '',
    dayTargetMinutes: '',
    dueHours: '3',
    windows: [],
    from: today,
  };
}

/** The draft that begins as a version stands. */
export function draftOf(version: Version, basedOn: number, today: string): Draft {
  const { drawn } = version;
  const polygons = drawn.type === 'Polygon' ? [drawn.coordinates] : drawn.coordinates;
  return {
    id: version.id,
    basedOn,
    rings: polygons.flatMap((polygon, p) =>
      polygon.map((ring, r) => ({
        polygon: p,
        isHole: r > 0,
        corners: ring.slice(0, -1).map(([x, y]): Corner => [x, y]),
      })),
    ),
    name: version.name,
    visitTargetMinutes: figure(version.visitTargetSeconds / 60),
    dayTargetVisits: version.dayTargetVisits === null ? '' : figure(version.dayTargetVisits),
    dayTargetMinutes:
      version.dayTargetPatrolSeconds === null ? '' : figure(version.dayTargetPatrolSeconds / 60),
    dueHours: figure(version.dueSeconds / 3600),
    windows: version.windows,
    from:
      version.validTo === null && version.fromDay !== null && version.fromDay > today
        ? version.fromDay
        : today,
  };
}

/** What a draft comes to: what goes over the wire, what is wrong with it, and its area and width where its shape is one. */
export interface Checked {
  readonly wire: HotspotDraft;
  readonly problems: readonly DraftProblem[];
  readonly areaSquareMetres: number | null;
  readonly narrowestWidthMetres: number | null;
}

/** Checks a draft. Figures that are no numbers are problems of the targets. */
export function checked(draft: Draft): Checked {
  const wire: HotspotDraft = {
    basedOn: draft.basedOn,
    name: draft.name.trim(),
    geometry: geometryOf(draft.rings),
    visitTargetSeconds: seconds(draft.visitTargetMinutes, 60) ?? Number.NaN,
    dayTargetVisits: seconds(draft.dayTargetVisits, 1),
    dayTargetPatrolSeconds: seconds(draft.dayTargetMinutes, 60),
    dueSeconds: seconds(draft.dueHours, 3600) ?? Number.NaN,
    windows: draft.windows.map((each) => ({ ...each, days: [...each.days] })),
    from: draft.from,
  };
  const result = checkDraft(draft.id, wire);
  // The shape speaks for itself while the rest is still being typed.
  const shape = result.ok
    ? result
    : checkDraft(draft.id, {
        ...wire,
        name: 'x',
        visitTargetSeconds: 1,
        dayTargetVisits: null,
        dayTargetPatrolSeconds: null,
        dueSeconds: 1,
        windows: [],
      });
  return {
    wire,
    problems: result.ok ? [] : result.problems,
    areaSquareMetres: shape.ok ? shape.hotspot.boundary.areaSquareMetres : null,
    narrowestWidthMetres: shape.ok ? shape.hotspot.boundary.narrowestWidthMetres : null,
  };
}

/** Rings as a GeoJSON geometry, each closed. */
export function geometryOf(rings: readonly Ring[]) {
  const closed = ({ corners }: Ring) => (corners.length === 0 ? [] : [...corners, corners[0]]);
  const polygons = [...Map.groupBy(rings, (ring) => ring.polygon).values()].map((own) =>
    own.toSorted((a, b) => Number(a.isHole) - Number(b.isHole)).map(closed),
  );
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** The draft with other corners in one ring. */
export function withCorners(draft: Draft, ring: number, corners: readonly Corner[]): Draft {
  return { ...draft, rings: draft.rings.map((each, i) => (i === ring ? { ...each, corners } : each)) };
}

function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A figure that was typed, times a unit; null where nothing was typed, not a number where it is none. */
function seconds(text: string, unit: number): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  return /^\d+(\.\d+)?$/.test(trimmed) ? Math.round(Number(trimmed) * unit * 1000) / 1000 : Number.NaN;
}
