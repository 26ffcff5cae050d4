// Amseroedd a phellteroedd yn Gymraeg. The same keys as English.
import type { TimeWords } from './en-time.ts';

const count = (n: number, one: string, afterTwo: string) =>
  `${n.toLocaleString('en-GB')} ${n === 2 ? afterTwo : one}`;

export const cyTime: TimeWords = {
  weekdays: 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn',
  weekdaysShort: 'Sul Llun Maw Mer Iau Gwe Sad',
  months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  seconds: (n) => `${n} eiliad`,
  minutes: (n) => `${n.toLocaleString('en-GB')} mun`,
  hoursMinutes: (hours, minutes) => (minutes === 0 ? `${hours} awr` : `${hours} awr ${minutes} mun`),
  days: (n) => count(n, 'diwrnod', 'ddiwrnod'),
  justNow: 'newydd fod',
  ago: (duration) => `${duration} yn ôl`,
  metres: (n) => `${n.toLocaleString('en-GB')} m`,
  rangeOf: (low, high) => `${low}–${high}`,
};
