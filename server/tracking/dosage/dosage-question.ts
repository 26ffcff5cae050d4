// Questions of dosage as they come: which days, of which hotspots and officers, by what. What would take too long is refused by name.
import * as z from 'zod';
import type { HotspotSetDates } from '../../../core/hotspots/hotspot-set.ts';
import { type DosageBy, mostDaysByVisits, waysOfDosage } from '../../../core/tracking/dosage-question.ts';
import { refusal } from '../../http/refusal.ts';
import type { DosageQuestion } from './dosage-answer.ts';
import { daysIn } from './dosage-span.ts';

const several = z.union([z.string(), z.array(z.string()).max(1000)]);

export const spanQuery = z.object({
  from: z.iso.date().optional().meta({ description: 'The first dosage day; today unless given' }),
  to: z.iso.date().optional().meta({ description: 'The last dosage day, included; `from` unless given' }),
  officerId: z
    .union([z.uuid(), z.array(z.uuid()).max(1000)])
    .optional()
    .meta({ description: 'Of these officers only; may be given several times' }),
});

export const dosageQuery = spanQuery.extend({
  by: z.enum(waysOfDosage).default('hotspot'),
  setId: z
    .uuid()
    .optional()
    .meta({ description: 'Of the hotspots of this set, each for the days on which it was in it' }),
  hotspotId: several.optional().meta({ description: 'Of these hotspots only; may be given several times' }),
});

const mostDays = 800;
const mostRows = 60_000;

/** The question, or the refusal of what it asks. */
export function questionOf(
  query: z.infer<typeof dosageQuery>,
  today: string,
  hotspots: number,
  set?: HotspotSetDates,
): DosageQuestion {
  const { by } = query;
  const officerIds = listOf(query.officerId);
  const byVisits = by === 'officer' || by === 'officer-day' || officerIds !== null;
  const span = spanOf(query, today, byVisits ? mostDaysByVisits : mostDays);
  const hotspotIds = listOf(query.hotspotId);
  if (rowsOf(by, daysIn(span), hotspotIds?.length ?? hotspots) > mostRows) {
    throw unreadable('by', `Ask for fewer days or hotspots: at most ${mostRows} rows come at once.`);
  }
  if (set !== undefined && (by === 'officer' || by === 'officer-day')) {
    throw unreadable('setId', 'A set has hotspots: ask by hotspot, day or week.');
  }
  return { ...span, by, hotspotIds, officerIds, set };
}

/** The span asked for, at most so many days. */
export function spanOf(
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
  most: number = mostDaysByVisits,
): { from: string; to: string } {
  const from = query.from ?? query.to ?? today;
  const to = query.to ?? from;
  const days = daysIn({ from, to });
  if (days < 1 || days > most)
    throw unreadable('to', `Ask for 1 to ${most} dosage days, the first of them first.`);
  return { from, to };
}

export function listOf(asked: string | readonly string[] | undefined): readonly string[] | null {
  if (asked === undefined) return null;
  return typeof asked === 'string' ? [asked] : asked;
}

function rowsOf(by: DosageBy, days: number, hotspots: number): number {
  if (by === 'hotspot-day') return hotspots * days;
  return by === 'hotspot-week' ? hotspots * Math.ceil(days / 7) : 0;
}

function unreadable(field: string, remedy: string) {
  return refusal('request-unreadable', { field, remedy });
}
