// A moment as a request says it.
import * as z from 'zod/mini';

/** Whole milliseconds since 1970 UTC, until the end of the year 9999: what is beyond is no date that can be kept. */
export const moment = z.int().check(z.gte(0), z.lte(253_402_300_799_999));
