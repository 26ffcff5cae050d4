// Times, durations and distances in English: small, since the phone needs them without the rest of the desk. The other languages follow these keys.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enTime = {
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  weekdaysShort: 'Sun Mon Tue Wed Thu Fri Sat',
  months: 'January February March April May June July August September October November December',
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n.toLocaleString('en-GB')} min`,
  hoursMinutes: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
  days: (n: number) => count(n, 'day', 'days'),
  justNow: 'just now',
  ago: (duration: string) => `${duration} ago`,
  metres: (n: number) => `${n.toLocaleString('en-GB')} m`,
  rangeOf: (low: number, high: number) => `${low}–${high}`,
};

/** What words of any language must have to say a time. */
export type TimeWords = typeof enTime;
