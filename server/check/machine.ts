// The machine that Beatkeeper runs on: its Node, its free disk and its clock.
import { type Finding, good, wanting } from './finding.ts';

const oldestNode = 26;
const leastFreeBytes = 2e9;

/** Node's version, as `process.versions.node` says it. */
export function nodeFinding(version: string): Finding {
  const says = `Node ${version}`;
  const isNewEnough = Number.parseInt(version, 10) >= oldestNode;
  return isNewEnough
    ? good(says)
    : wanting(says, `Start with ./beatkeeper, which brings Node ${oldestNode}.`);
}

/** Free space where the data lie, in bytes. A force of 2,000 officers fills about 2 GB in a month. */
export function diskFinding(freeBytes: number, folder: string): Finding {
  const says = `${(freeBytes / 1e9).toFixed(1)} GB free in ${folder}`;
  return freeBytes >= leastFreeBytes
    ? good(says)
    : wanting(says, `Free at least ${leastFreeBytes / 1e9} GB: what cannot be kept is refused.`);
}

export interface Clock {
  readonly now: Date;
  /** When the newest file of this checkout was written: the clock cannot be before it. */
  readonly newestFileAt: Date;
  /** Whether a time service keeps the clock; null where nobody here can tell. */
  readonly isKept: boolean | null;
}

/** The clock, which decides what is from the future and to which dosage day a visit belongs. */
export function clockFinding({ now, newestFileAt, isKept }: Clock): Finding {
  const utc = now.toISOString().slice(0, 19).replace('T', ' ');
  if (now < newestFileAt) {
    return wanting(
      `Clock: ${utc} UTC, which is before files of this checkout were written`,
      'Set the clock: positions of the real time would be refused as from the future.',
    );
  }
  const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
  const says = `Clock: ${utc} UTC, ${london.format(now)} in London`;
  if (isKept === false) {
    return good(
      says,
      'No time service keeps it. Turn one on: positions over 120 s ahead of this clock are refused.',
    );
  }
  return good(isKept === null ? says : `${says}, kept by a time service`);
}
