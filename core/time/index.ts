// What other rooms may use of time.
export { civilDayOf } from './civil-day.ts';
export { type DayRule, type DosageDay, dayNamed, dayOf, daysBetween, defaultDayRule } from './dosage-day.ts';
export { weekOf } from './dosage-week.ts';
export { moment } from './moment.ts';
