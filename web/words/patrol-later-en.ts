// The words of the phone's pages that come after the first sight of the app, in English. The other languages follow these keys.
import { enLookViews } from './en-look-views.ts';
import { patrolDayEn } from './patrol-day-en.ts';
import { patrolKeepingEn } from './patrol-keeping-en.ts';

export const patrolLaterEn = { ...patrolDayEn, ...patrolKeepingEn, lookViews: enLookViews };

export type LaterWords = typeof patrolLaterEn;
