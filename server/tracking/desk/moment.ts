// Moments and dosage days as questions name them.
import * as z from 'zod';
import { dayNamed, defaultDayRule } from '../../../core/time/index.ts';

/** ISO 8601 with an offset, or a date, which is the start of its dosage day. Read as milliseconds since 1970 UTC. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .meta({ description: 'ISO 8601 with an offset, or a date: the start of that dosage day' });

/** The milliseconds of a moment. */
export function atOf(text: string): number {
  return text.length === 10 ? dayNamed(text, defaultDayRule).from : Date.parse(text);
}
