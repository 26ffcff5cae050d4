// The shelf of rules by which activities alarm. Times are milliseconds since 1970 UTC.
import { sql } from 'kysely';
import type { AlarmRule, NewAlarmRule } from '../../../core/activities/alarm-rule.ts';
import { kindNamed } from '../../../core/activities/kinds.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** All rules there were, the latest first. */
export async function readAlarmRules(transaction: ForceTransaction): Promise<AlarmRule[]> {
  type Row = Omit<AlarmRule, 'kinds' | 'madeAt' | 'endedAt'> & {
    kinds: string[];
    made: Date;
    ended: Date | null;
  };
  const { rows } = await sql<Row>`
    select alarm_rules.id as "ruleId", kinds, alarm_rules.area_id as "areaId", areas.name as "areaName", has_sound as "hasSound",
      has_banner as "hasBanner", made_at as made, ended_at as ended
    from alarm_rules left join areas on areas.force_id = alarm_rules.force_id and areas.id = alarm_rules.area_id
    where alarm_rules.force_id = force_in_hand()
    order by made_at desc, alarm_rules.id
  `.execute(transaction);
  return rows.map(({ kinds, made, ended, ...row }) => ({
    ...row,
    // A kind that this version does not know alarms nobody.
    kinds: kinds.flatMap((name) => kindNamed(name) ?? []),
    madeAt: made.getTime(),
    endedAt: ended?.getTime() ?? null,
  }));
}

/** Keeps a rule; the same again changes nothing. False where there is no such area. */
export async function addAlarmRule(
  transaction: ForceTransaction,
  { ruleId, kinds, areaId, hasSound, hasBanner }: NewAlarmRule,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean; isNew: boolean }>`
    with area as (
      select ${areaId}::uuid is null or exists (
        select from areas where force_id = force_in_hand() and id = ${areaId}::uuid
      ) as there
    ), made as (
      insert into alarm_rules (force_id, id, kinds, area_id, has_sound, has_banner, made_at, made_by)
      select force_in_hand(), ${ruleId}, ${[...new Set(kinds)]}::text[], ${areaId}::uuid, ${hasSound}, ${hasBanner},
        ${new Date(at)}, ${actor}
      from area where there
      on conflict do nothing returning id
    )
    select there as "isThere", exists (select from made) as "isNew" from area
  `.execute(transaction);
  const [{ isThere, isNew }] = rows;
  if (isNew) await addEvents(transaction, actor, [{ name: 'alarm-rule.made', subject: { ruleId } }]);
  return isThere;
}

/** Ends a rule. False where there is none of that id that holds. */
export async function endAlarmRule(
  transaction: ForceTransaction,
  ruleId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update alarm_rules set ended_at = ${new Date(at)}, ended_by = ${actor}
    where force_id = force_in_hand() and id = ${ruleId} and ended_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'alarm-rule.ended', subject: { ruleId } }]);
  return true;
}
