// Totals of what was logged: by hotspot, day, kind or definition. What counts people, times and items is never added to each other, nor is what was
// counted by another version of a definition, nor what was declared elsewhere. Overlapping hotspots are both credited; the whole counts each once.
import * as z from 'zod/mini';
import { type ActivityKind, activityGroups, activityKinds, countedThings, shapeOf } from './kinds.ts';

export const waysOfTotals = ['hotspot', 'day', 'kind', 'definition'] as const;
export type TotalsBy = (typeof waysOfTotals)[number];

/** Where something was taken from that was logged elsewhere, and what that source called one. */
const declaredElsewhere = z.object({ source: z.string(), definition: z.string() });

/** So many that are alike: of one kind, by one definition, in the same hotspots, on one dosage day, said by one source. */
export interface ActivityCell {
  /** 2026-11-23. */
  readonly day: string;
  readonly kind: ActivityKind;
  readonly definition: number;
  /** Null of what was logged here. */
  readonly declared: z.infer<typeof declaredElsewhere> | null;
  /** None: outside of every hotspot. */
  readonly hotspotIds: readonly string[];
  /** How many were logged, and what their counts come to. */
  readonly entries: number;
  readonly counted: number;
}

/** A figure of things that may be added: one group, counting one thing, by one definition, from one source. */
const activityFigure = z.object({
  group: z.enum(activityGroups),
  counts: z.enum(countedThings),
  definition: z.number(),
  /** Null of what was logged here. */
  declared: z.nullable(declaredElsewhere),
  /** How many were logged. */
  entries: z.number(),
  /** What their counts come to: people, times or items. */
  counted: z.number(),
  /** The first and the last dosage day on which any of it was. */
  firstDay: z.string(),
  lastDay: z.string(),
});
export type ActivityFigure = z.infer<typeof activityFigure>;

const totalsRow = z.object({
  /** The hotspot, day or kind; of a definition its kind and version, as `greeting/2`. Null: outside of every hotspot. */
  key: z.nullable(z.string()),
  kind: z.nullable(z.enum(activityKinds)),
  figures: z.array(activityFigure),
});
export type ActivityTotalsRow = z.infer<typeof totalsRow>;

/** A day from which figures are not of the same thing as before: another version of a definition was used, or what was declared elsewhere ended. */
const seriesBreak = z.discriminatedUnion('why', [
  z.object({
    why: z.literal('definition'),
    day: z.string(),
    kind: z.enum(activityKinds),
    definition: z.number(),
  }),
  z.object({ why: z.literal('declared'), day: z.string(), source: z.string() }),
]);
export type SeriesBreak = z.infer<typeof seriesBreak>;

/** `GET /api/activities/totals`. */
export const activityTotals = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(waysOfTotals),
  dayStartsAt: z.string(),
  timeZone: z.string(),
  rows: z.array(totalsRow),
  /** Of all, each once. */
  whole: z.array(activityFigure),
  breaks: z.array(seriesBreak),
  /** The names of the hotspots that the rows are of. */
  hotspots: z.array(z.object({ hotspotId: z.string(), name: z.string() })),
  /** Whether all of the force's are in it, and not of those alone whom the reader reaches. */
  isOfAll: z.boolean(),
});
export type ActivityTotals = z.infer<typeof activityTotals>;

/** The rows of totals: days in order, kinds and definitions in the order of kinds, hotspots by what is most, what was outside of them last. */
export function totalRowsOf(cells: readonly ActivityCell[], by: TotalsBy): ActivityTotalsRow[] {
  const parts = new Map<string | null, ActivityCell[]>();
  for (const cell of cells) {
    for (const key of keysOf(cell, by)) {
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [cell]);
      else part.push(cell);
    }
  }
  const rows = [...parts].map(([key, part]): ActivityTotalsRow => {
    const kind = by === 'kind' || by === 'definition' ? part[0].kind : null;
    return { key, kind, figures: figuresOf(part) };
  });
  return rows.sort((a, b) => inOrder(a, b, by));
}

/** Figures of what may be added, in the order of groups; what was declared elsewhere after what was logged here. */
export function figuresOf(cells: readonly ActivityCell[]): ActivityFigure[] {
  const figures = new Map<string, ActivityFigure>();
  for (const { day, kind, definition, declared, entries, counted } of cells) {
    const { group, counts } = shapeOf(kind);
    const key = JSON.stringify([group, counts, definition, declared?.source, declared?.definition]);
    const known = figures.get(key);
    figures.set(key, {
      group,
      counts,
      definition,
      declared,
      entries: (known?.entries ?? 0) + entries,
      counted: (known?.counted ?? 0) + counted,
      firstDay: known !== undefined && known.firstDay < day ? known.firstDay : day,
      lastDay: known !== undefined && known.lastDay > day ? known.lastDay : day,
    });
  }
  return [...figures.values()].sort(
    (a, b) =>
      Number(a.declared !== null) - Number(b.declared !== null) ||
      activityGroups.indexOf(a.group) - activityGroups.indexOf(b.group) ||
      countedThings.indexOf(a.counts) - countedThings.indexOf(b.counts) ||
      a.definition - b.definition ||
      compared(wordsOf(a), wordsOf(b)),
  );
}

/** Where the series breaks: the first day of each later version of a definition, and the day after the last that a source declared. */
export function breaksIn(cells: readonly ActivityCell[]): SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  for (const [kind, own] of Map.groupBy(
    cells.filter(({ declared }) => declared === null),
    (cell) => cell.kind,
  )) {
    const versions = [...Map.groupBy(own, ({ definition }) => definition)].toSorted(([a], [b]) => a - b);
    for (const [definition, part] of versions.slice(1)) {
      breaks.push({
        why: 'definition',
        day: part.map(({ day }) => day).toSorted()[0],
        kind,
        definition,
      });
    }
  }
  for (const [source, part] of Map.groupBy(
    cells.filter(({ declared }) => declared !== null),
    ({ declared }) => declared?.source ?? '',
  )) {
    const last = part.map(({ day }) => day).toSorted()[part.length - 1];
    breaks.push({ why: 'declared', day: dayAfter(last), source });
  }
  return breaks.sort((a, b) => compared(a.day, b.day) || compared(a.why, b.why));
}

function keysOf(
  { day, kind, definition, hotspotIds }: ActivityCell,
  by: TotalsBy,
): readonly (string | null)[] {
  switch (by) {
    case 'day':
      return [day];
    case 'kind':
      return [kind];
    case 'definition':
      return [`${kind}/${definition}`];
    case 'hotspot':
      return hotspotIds.length === 0 ? [null] : [...new Set(hotspotIds)];
  }
}

function inOrder(a: ActivityTotalsRow, b: ActivityTotalsRow, by: TotalsBy): number {
  if (by === 'day') return compared(a.key ?? '', b.key ?? '');
  if (a.kind !== null && b.kind !== null)
    return (
      activityKinds.indexOf(a.kind) - activityKinds.indexOf(b.kind) || compared(a.key ?? '', b.key ?? '')
    );
  return (
    Number(a.key === null) - Number(b.key === null) ||
    entriesOf(b) - entriesOf(a) ||
    compared(a.key ?? '', b.key ?? '')
  );
}

/** How many were logged here. */
function entriesOf({ figures }: ActivityTotalsRow): number {
  return figures.reduce((sum, { declared, entries }) => sum + (declared === null ? entries : 0), 0);
}

function wordsOf({ declared }: ActivityFigure): string {
  return declared === null ? '' : `${declared.source}\n${declared.definition}`;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
