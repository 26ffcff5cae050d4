// A reconciliation as the page asks for it and is told: how many on each side, and those that found none.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import { activityKinds } from './kinds.ts';
import { mostToleranceMinutes, type Reconciled, type Unit } from './reconcile.ts';

/** The most letters of an extract: a year of a large force's searches is a tenth of that. */
export const mostExtractLetters = 4_000_000;

export const reconcileRequest = z.object({
  kind: z.enum(activityKinds),
  /** From and until when (ms): the last moment does not belong to it. */
  from: moment,
  to: moment,
  toleranceMinutes: z.number().check(z.gte(0), z.lte(mostToleranceMinutes)),
  /** The extract as CSV. It is read and not kept. */
  extract: z.string().check(z.maxLength(mostExtractLetters)),
});
export type ReconcileRequest = z.infer<typeof reconcileRequest>;

const oddOne = z.object({
  /** Of ours the activity, of theirs the line of the file. */
  id: z.string(),
  at: z.number(),
  officer: z.nullable(z.string()),
  hotspotIds: z.array(z.string()),
  reference: z.nullable(z.string()),
  /** How many of the row found none, of how many it counts. */
  missing: z.number(),
  count: z.number(),
});
export type OddOne = z.infer<typeof oddOne>;

export const reconciliation = z.object({
  ours: z.number(),
  theirs: z.number(),
  byReference: z.number(),
  byPlaceAndTime: z.number(),
  onlyOurs: z.array(oddOne),
  onlyTheirs: z.array(oddOne),
  /** Rows of the extract that could not be read. */
  refused: z.array(
    z.object({
      row: z.number(),
      column: z.nullable(z.string()),
      value: z.nullable(z.string()),
      remedy: z.string(),
    }),
  ),
  /** Rows of the extract that lie outside of the time. */
  outside: z.number(),
});
export type Reconciliation = z.infer<typeof reconciliation>;

/**
 * What is told of a stretch (ms): those pairs of which one lies in it, and of those that found none only what lies in it. So what was
 * logged just before midnight finds its record of just after.
 */
export function toldOf(
  { matched, onlyOurs, onlyTheirs }: Reconciled,
  { from, to }: { readonly from: number; readonly to: number },
): Omit<Reconciliation, 'refused' | 'outside'> {
  const isIn = ({ row }: Unit) => row.at >= from && row.at < to;
  const pairs = matched.filter(({ ours, theirs }) => isIn(ours) || isIn(theirs));
  const [left, right] = [onlyOurs.filter(isIn), onlyTheirs.filter(isIn)];
  const byReference = pairs.filter(({ by }) => by === 'reference').length;
  return {
    ours: pairs.length + left.length,
    theirs: pairs.length + right.length,
    byReference,
    byPlaceAndTime: pairs.length - byReference,
    onlyOurs: oddOnes(left),
    onlyTheirs: oddOnes(right),
  };
}

function oddOnes(units: readonly Unit[]): OddOne[] {
  return [...Map.groupBy(units, ({ row }) => row)].map(([row, parts]) => {
    return { ...row, hotspotIds: [...row.hotspotIds], missing: parts.length };
  });
}
