// Geiriau tudalennau’r ffôn sy’n dod wedyn, yn Gymraeg. The same keys as English.
import { cyLookViews } from './cy-look-views.ts';
import { patrolDayCy } from './patrol-day-cy.ts';
import { patrolKeepingCy } from './patrol-keeping-cy.ts';
import type { LaterWords } from './patrol-later-en.ts';

export const patrolLaterCy: LaterWords = { ...patrolDayCy, ...patrolKeepingCy, lookViews: cyLookViews };
