// Positions from an NMEA log: the GGA and RMC of one time of day are one position, dated by RMC or ZDA.
// Dilution of precision is not an accuracy the device reported: only GST gives one.
import type { FileDoor } from './file-door.ts';
import type { FileText } from './file-text.ts';
import { endingOf, lineSplitter } from './line-splitter.ts';
import { type Fix, type SentenceProblem, sentenceFrom } from './nmea-sentence.ts';
import type { FileFault } from './refusal.ts';

/** What was said of one time of day. */
interface Epoch {
  readonly row: number;
  readonly timeOfDay: number;
  gga: Fix | null;
  rmc: Fix | null;
  date: number | null;
  accuracyMetres: number | null;
}

/** So many positions may wait for the first sentence that says the date. */
const longestWait = 2000;
const day = 86_400_000;

/** Reads positions from NMEA; gives the fault that ended the reading, null where it came to the end. */
export async function readNmea(
  text: FileText,
  door: FileDoor,
  afterPiece: () => Promise<void>,
): Promise<FileFault | null> {
  const epochs = epochTaker(door);
  const lines = lineSplitter(
    { line: epochs.line, tooLong: (start, row) => door.refuse(row, 'too-long', { value: start }) },
    endingOf(text.head),
  );
  for await (const piece of text.pieces) {
    lines.push(piece);
    await afterPiece();
  }
  lines.end();
  epochs.end();
  return null;
}

function epochTaker(door: FileDoor) {
  let open: Epoch | null = null;
  const calendar = calendarOf(door);
  const finish = () => {
    if (open !== null && (open.gga !== null || open.rmc !== null)) calendar.take(open);
    open = null;
  };
  /** The epoch of a time of day: the open one, or a new one after what is open has been taken. */
  const at = (timeOfDay: number, row: number): Epoch => {
    if (open !== null && open.timeOfDay !== timeOfDay) finish();
    open ??= { row, timeOfDay, gga: null, rmc: null, date: null, accuracyMetres: null };
    return open;
  };
  const line = (text: string, row: number): void => {
    const sentence = sentenceFrom(text);
    switch (sentence.kind) {
      case 'gga':
      case 'rmc': {
        const { fix } = sentence;
        let epoch = at(fix.timeOfDay, row);
        const before = epoch[sentence.kind];
        if (before !== null && isSamePlace(before, fix)) return;
        if (before !== null) {
          // Another talker of the same time that is elsewhere is a position of its own.
          finish();
          epoch = at(fix.timeOfDay, row);
        }
        epoch[sentence.kind] = fix;
        epoch.date ??= fix.date;
        return;
      }
      case 'zda':
        if (open?.timeOfDay === sentence.timeOfDay) {
          open.date ??= sentence.date;
          return;
        }
        finish();
        calendar.tell(sentence.timeOfDay, sentence.date);
        return;
      case 'gst':
        at(sentence.timeOfDay, row).accuracyMetres = sentence.accuracyMetres;
        return;
      case 'refused':
        if (sentence.date !== null) calendar.hear(sentence.date);
        refuseSentence(door, row, sentence.reason, sentence.column, text);
        return;
      case 'other':
    }
  };
  return {
    line,
    end() {
      finish();
      calendar.end();
    },
  };
}

function refuseSentence(
  door: FileDoor,
  row: number,
  reason: SentenceProblem,
  column: string | null,
  text: string,
): void {
  door.refuse(row, reason, { value: text, ...(column === null ? {} : { column }) });
}

/** Gives each epoch its date: its own, or the last one said, with midnight in between where the time of day falls back. */
function calendarOf(door: FileDoor) {
  let date: number | null = null;
  let lastTimeOfDay = 0;
  let waiting: Epoch[] = [];
  /** The one date that sentences with a wrong checksum say; 'several' when they differ. */
  let heard: number | 'several' | null = null;
  const tell = (timeOfDay: number, said: number): void => {
    if (date === null) {
      // What waited came before: the day before where its time of day is later.
      for (const epoch of waiting)
        emit(door, epoch, epoch.timeOfDay - timeOfDay > day / 2 ? said - day : said);
      waiting = [];
    }
    date = said;
    lastTimeOfDay = timeOfDay;
  };
  const take = (epoch: Epoch): void => {
    if (epoch.date !== null) tell(epoch.timeOfDay, epoch.date);
    if (date === null) {
      waiting.push(epoch);
      if (waiting.length > longestWait) settle();
      return;
    }
    if (epoch.timeOfDay - lastTimeOfDay > day / 2) {
      // A straggler from before midnight.
      emit(door, epoch, date - day);
      return;
    }
    if (epoch.timeOfDay - lastTimeOfDay < -day / 2) date += day;
    lastTimeOfDay = epoch.timeOfDay;
    emit(door, epoch, date);
  };
  /** Without any date said properly, the one that all damaged sentences agree on is taken, and said. */
  const settle = (): void => {
    const held = waiting;
    waiting = [];
    if (typeof heard === 'number' && held.length > 0) {
      const words = new Date(heard).toISOString().slice(0, 10);
      door.say(`the date ${words} comes from RMC sentences whose checksum is wrong; all of them agree on it`);
      date = heard;
      lastTimeOfDay = held[0].timeOfDay;
      for (const epoch of held) take(epoch);
      return;
    }
    for (const epoch of held)
      door.refuse(epoch.row, 'no-date', { column: 'date', value: clock(epoch.timeOfDay) });
  };
  const hear = (said: number): void => {
    heard = heard === null || heard === said ? said : 'several';
  };
  return { take, tell, hear, end: settle };
}

function emit(door: FileDoor, epoch: Epoch, date: number): void {
  const fixes = [epoch.gga, epoch.rmc].filter((fix) => fix !== null);
  if (fixes.some((fix) => !fix.isFixed)) {
    door.refuse(epoch.row, 'no-fix', { value: clock(epoch.timeOfDay) });
    return;
  }
  // GGA is the finer of the two in some receivers, and never the coarser.
  const [place] = fixes;
  door.take(epoch.row, door.officerFromName, '', {
    capturedAt: date + epoch.timeOfDay,
    longitude: place.longitude,
    latitude: place.latitude,
    accuracyMetres: epoch.accuracyMetres,
    speedMetresPerSecond: epoch.rmc?.speedMetresPerSecond ?? null,
    headingDegrees: epoch.rmc?.headingDegrees ?? null,
  });
}

function isSamePlace(a: Fix, b: Fix): boolean {
  return a.isFixed === b.isFixed && a.longitude === b.longitude && a.latitude === b.latitude;
}

function clock(timeOfDay: number): string {
  return new Date(timeOfDay).toISOString().slice(11, 23);
}
