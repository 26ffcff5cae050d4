// For how long a dated area may hold and who gives it: law as dated data (authority-rules.json), a row for each time that it was different.
import * as z from 'zod/mini';
import { organisationKinds } from '../people/index.ts';
import kept from './authority-rules.json' with { type: 'json' };
import { isInForce } from './in-force.ts';
import { type AuthorityKind, authorityKinds } from './powers.ts';

const day = z.iso.date();

export const authorityRule = z.object({
  kind: z.enum(authorityKinds),
  /** From and until which day it is the law, both included. */
  from: day,
  until: z.nullable(day),
  /** The longest time that one may hold without another: hours, or months by the calendar. */
  longest: z.object({ hours: z.nullable(z.number()), months: z.nullable(z.number()) }),
  /** One of these words is in the rank or office of whoever gives it; null: the law names no rank. */
  givenBy: z.nullable(z.array(z.string())),
  /** Whose staff put one on record. */
  recordedBy: z.array(z.enum(organisationKinds)),
  law: z.string(),
  source: z.string(),
});
export type AuthorityRule = z.infer<typeof authorityRule>;

export const authorityRules: readonly AuthorityRule[] = z.array(authorityRule).parse(kept);

/** The rule for what begins at a moment (ms); null where there was none that day. */
export function authorityRuleAt(
  kind: AuthorityKind,
  at: number,
  rules: readonly AuthorityRule[] = authorityRules,
): AuthorityRule | null {
  const on = days.format(at);
  const found = rules.find((rule) => rule.kind === kind && isInForce(rule, on));
  return found ?? null;
}

/** The last moment (ms) until which one that begins then may hold; months are counted on the clock of the world. */
export function latestEnd({ longest }: AuthorityRule, from: number): number {
  if (longest.hours !== null) return from + longest.hours * hour;
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + (longest.months ?? 0));
  return end.getTime();
}

const hour = 3_600_000;
/** The day in London, without Temporal: the page checks by this too, and not every browser has that. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
