// How far a long piece of work is: a bar with count, rate and time left on a terminal, plain lines elsewhere.
import type { Io } from './command.ts';

export interface Progress {
  /** How much of the work is done, in its own units, and how many things were counted on the way; `ofTotal` where the whole has grown. */
  update(done: number, count: number, ofTotal?: number): void;
  /** A line above the bar. */
  say(line: string): void;
  end(): void;
}

const barMilliseconds = 100;
const lineMilliseconds = 10_000;
const barWidth = 24;

/** A progress over `total` units (bytes, say) that counts `what`, such as 'positions'. */
export function progressOf(io: Io, total: number, what: string): Progress {
  const startedAt = io.now();
  const isTerminal = io.terminalColumns !== null;
  let toldAt = startedAt;
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) io.draw('\r\u001b[K');
    isDrawn = false;
  };
  return {
    update(done, count, ofTotal = total) {
      const now = io.now();
      if (now - toldAt < (isTerminal ? barMilliseconds : lineMilliseconds)) return;
      toldAt = now;
      const words = wordsOf(done / Math.max(ofTotal, 1), count, now - startedAt, what);
      if (io.terminalColumns === null) {
        io.say(words);
        return;
      }
      const filled = Math.round(Math.min(done / Math.max(ofTotal, 1), 1) * barWidth);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${words}`;
      io.draw(`\r${bar.slice(0, io.terminalColumns - 1)}\u001b[K`);
      isDrawn = true;
    },
    say(line) {
      clear();
      io.say(line);
    },
    end: clear,
  };
}

function wordsOf(share: number, count: number, milliseconds: number, what: string): string {
  const seconds = milliseconds / 1000;
  const left = share > 0.01 ? `, ${durationWords((seconds * (1 - share)) / share)} left` : '';
  const rate = Math.round(count / Math.max(seconds, 0.001));
  return `${Math.floor(share * 100)} %  ${figures(count)} ${what}, ${figures(rate)}/s${left}`;
}

function durationWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** A whole number with its thousands apart. */
export function figures(count: number): string {
  return count.toLocaleString('en-GB');
}
