// An extract of another system beside what was logged here: read, compared, told; nothing of it is kept and nothing here is changed.
import { standingOf } from '../../core/activities/after-change.ts';
import type { ActivityKind } from '../../core/activities/kinds.ts';
import { type ReconcileRow, reconcile } from '../../core/activities/reconcile.ts';
import { type ReconcileRequest, type Reconciliation, toldOf } from '../../core/activities/reconciled.ts';
import { defaultDayRule } from '../../core/time/index.ts';
import type { ForceTransaction } from '../db/database.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { activitiesBetween } from './activity-reading.store.ts';
import { extractFrom } from './extract-file.ts';

export interface ReconcileTerms {
  readonly kind: ActivityKind;
  /** Milliseconds; the last moment does not belong to it. */
  readonly from: number;
  readonly to: number;
  readonly toleranceMinutes: number;
  /** By id, the call signs of the officers whose activities are compared. */
  readonly callSigns: ReadonlyMap<string, string>;
}

/** What an extract and the activities on record come to. What was declared elsewhere is no log of ours. */
export async function reconcileExtract(
  transaction: ForceTransaction,
  theirs: readonly ReconcileRow[],
  { kind, from, to, toleranceMinutes, callSigns }: ReconcileTerms,
): Promise<Omit<Reconciliation, 'refused'>> {
  const around = toleranceMinutes * 60_000;
  const stretch = { from: from - around, to: to + around };
  const officerIds = [...callSigns.keys()];
  const activities = await activitiesBetween(transaction, { ...stretch, kind, officerIds });
  const ours = activities
    .filter(({ source }) => source !== 'declared-elsewhere')
    .map((activity): ReconcileRow => {
      const { activityId: id, officerId } = activity;
      const { at, hotspotIds, reference, count } = standingOf(activity).content;
      return { id, at, officer: callSigns.get(officerId) ?? null, hotspotIds, reference, count };
    });
  const near = theirs.filter(({ at }) => at >= stretch.from && at < stretch.to);
  const told = toldOf(reconcile(ours, near, toleranceMinutes * 60), { from, to });
  return { ...told, outside: theirs.filter(({ at }) => at < from || at >= to).length };
}

export type TextReconciled =
  | { readonly ok: true; readonly value: Reconciliation }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** The same of an extract as text, its times on the clock of the place where they have no offset. Rows of officers beyond the call signs are left out. */
export async function reconcileText(
  transaction: ForceTransaction,
  { extract, ...terms }: Omit<ReconcileRequest, 'kind'> & ReconcileTerms,
): Promise<TextReconciled> {
  const read = extractFrom('extract', extract, timeReader(defaultDayRule.timeZone));
  if (!read.ok) return read;
  const known = new Set(terms.callSigns.values());
  const rows = read.value.rows.filter(({ officer }) => officer === null || known.has(officer));
  const told = await reconcileExtract(transaction, rows, terms);
  const refused = read.value.refused.map(({ row, column, value, remedy }) => ({
    row,
    column,
    value,
    remedy,
  }));
  return {
    ok: true,
    value: { ...told, refused, outside: told.outside + read.value.rows.length - rows.length },
  };
}
