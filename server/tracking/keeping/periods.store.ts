// The shelf of retention periods, each from a date on.
import { sql } from 'kysely';
import type { RetentionPeriod, RetentionSubject } from '../../../core/tracking/retention.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** The periods that the force has set, the earliest first. */
export async function readPeriods(transaction: ForceTransaction): Promise<RetentionPeriod[]> {
  const { rows } = await sql<{ subject: RetentionSubject; from: Date; days: number; source: string }>`
    select subject, valid_from as from, days, source from retention_periods
    where force_id = force_in_hand() order by valid_from, subject
  `.execute(transaction);
  return rows.map(({ from, ...period }) => ({ ...period, validFrom: from.getTime() }));
}

/** Sets a period from a date on; one of the same date is replaced. */
export async function setPeriod(
  transaction: ForceTransaction,
  { subject, validFrom, days, source }: RetentionPeriod,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into retention_periods (force_id, subject, valid_from, days, source)
    values (force_in_hand(), ${subject}, ${new Date(validFrom)}, ${days}, ${source})
    on conflict (force_id, subject, valid_from) do update set days = excluded.days, source = excluded.source
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'period.set', subject: { subject, days, validFrom } }]);
}
