// The windows of the week in which a hotspot's targets hold: days, and a time from and to on the clock of the place.
// A window holds while that clock shows a time in it: an hour that is skipped never counts, an hour that comes twice counts twice.

export interface WeekWindow {
  /** Days on which it begins, Monday 1 to Sunday 7, each once and in order. */
  readonly days: readonly number[];
  /** Local times 'HH:MM'. Where `to` is not after `from` it is on the next day; '00:00' is the midnight that ends the day. */
  readonly from: string;
  readonly to: string;
}

export type WindowsRead =
  | { readonly ok: true; readonly windows: readonly WeekWindow[] }
  | { readonly ok: false; readonly message: string };

export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const mostWindows = 50;

/** Whether a moment (ms) is inside any of the windows; without windows it always is. `from` belongs to a window, `to` does not. */
export function isInWindows(windows: readonly WeekWindow[], at: number, timeZone: string): boolean {
  if (windows.length === 0) return true;
  const { today, clock } = localTime(at, timeZone);
  const yesterday = today === 1 ? 7 : today - 1;
  return windows.some(({ days, from, to }) => {
    if (from < to) return days.includes(today) && clock >= from && clock < to;
    return (days.includes(today) && clock >= from) || (days.includes(yesterday) && clock < to);
  });
}

/** The day of the week and the time on the clock of a place. By Intl: browsers need it too, and not every one has Temporal. */
function localTime(at: number, timeZone: string): { readonly today: number; readonly clock: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(Math.floor(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { today: dayNumber(part('weekday')), clock: `${part('hour')}:${part('minute')}` };
}

/** Windows as words: 'Fri-Sat 20:00-02:00; Sun 10:00-18:00'; empty without any. */
export function windowsWords(windows: readonly WeekWindow[]): string {
  return windows.map(({ days, from, to }) => `${dayWords(days)} ${from}-${to}`).join('; ');
}

/** Windows from words such as 'Fri-Sat 20:00-02:00; Sun 10:00-18:00', or from a list of days, from and to; none where nothing is stated. */
export function windowsFrom(value: unknown): WindowsRead {
  if (value === undefined || value === null || value === '') return { ok: true, windows: [] };
  const list = typeof value === 'string' ? value.split(';').filter((part) => part.trim() !== '') : value;
  if (!Array.isArray(list)) return refused(value);
  if (list.length > mostWindows) {
    return { ok: false, message: `There are ${list.length} windows. Give at most ${mostWindows}.` };
  }
  const windows: WeekWindow[] = [];
  for (const part of list) {
    const window = typeof part === 'string' ? windowFromWords(part) : windowFromRecord(part);
    if (window === null) return refused(part);
    windows.push(window);
  }
  return { ok: true, windows };
}

function windowFromWords(words: string): WeekWindow | null {
  const parts = /^\s*([A-Za-z ,-]+?)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)\s*$/.exec(words);
  if (parts === null) return null;
  const days = daysFromWords(parts[1]);
  return days === null ? null : windowOf(days, parts[2], parts[3]);
}

function daysFromWords(words: string): number[] | null {
  const days: number[] = [];
  for (const part of words.replaceAll(/\s*-\s*/g, '-').split(/[ ,]+/)) {
    const [first, last, ...rest] = part.split('-').map(dayNumber);
    const end = last ?? first;
    if (rest.length > 0 || first === 0 || end === 0) return null;
    for (let day = first; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === end) break;
    }
  }
  return days;
}

/** Monday 1 to Sunday 7; 0 for what is no day. */
function dayNumber(word: string): number {
  return dayNames.findIndex((name) => name.toLowerCase() === word.trim().slice(0, 3).toLowerCase()) + 1;
}

function windowFromRecord(value: unknown): WeekWindow | null {
  if (typeof value !== 'object' || value === null) return null;
  const { days, from, to }: { days?: unknown; from?: unknown; to?: unknown } = value;
  if (!Array.isArray(days) || typeof from !== 'string' || typeof to !== 'string') return null;
  const isDay = (day: unknown): day is number =>
    Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7;
  return days.every(isDay) ? windowOf(days, from, to) : null;
}

function windowOf(days: readonly number[], from: string, to: string): WeekWindow | null {
  if (days.length === 0 || !clockTime.test(from) || !clockTime.test(to)) return null;
  return { days: [...new Set(days)].sort((a, b) => a - b), from, to };
}

function dayWords(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const name = (day: number) => dayNames[day - 1];
  return runs
    .map((run) => {
      const last = run[run.length - 1];
      return run.length === 1 ? name(run[0]) : `${name(run[0])}-${name(last)}`;
    })
    .join(' ');
}

function refused(value: unknown): WindowsRead {
  const words = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
  return { ok: false, message: `The window ${words} cannot be read. Write it as Fri-Sat 20:00-02:00.` };
}
