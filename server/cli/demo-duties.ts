// The duties of those who are out live in the demo, from the shift that was under way when it was started: each as planned, before it begins.
// A duty that changed would have all of its officer's time followed again, so each is kept once.
import { type NorthgateFiles, readPatrolGround } from '../../fixtures/northgate/basemap.ts';
import { dutyOfShift } from '../../fixtures/northgate/history.ts';
import type { Movement } from '../../fixtures/northgate/movement.ts';
import { liveShifts, type ReliefShift } from '../../fixtures/northgate/reliefs.ts';
import type { Serving } from '../app.ts';
import { importDuties } from '../people/index.ts';

const everyMilliseconds = 5 * 60_000;
/** The next shift is known this long before it begins. */
const aheadMilliseconds = 3_600_000;

export interface DemoDuties {
  readonly files: NorthgateFiles;
  readonly serving: Serving;
  readonly movement: Movement;
  /** From when on people are out live. Milliseconds since 1970. */
  readonly from: number;
  readonly now: () => number;
  readonly onTrouble: (what: string) => void;
}

/** Keeps the duties, and brings them up to date until stopped. */
export async function startDuties(terms: DemoDuties): Promise<{ stop: () => Promise<void> }> {
  const ground = await readPatrolGround(terms.files);
  const { serving, movement, from, now } = terms;
  const known = new Set<string>();
  const keep = async () => {
    const shifts = liveShifts(from, now() + aheadMilliseconds).filter((shift) => !known.has(nameOf(shift)));
    const duties = shifts.map((shift) => dutyOfShift(ground, movement, shift));
    const kept = await importDuties(serving.database, serving.forceId, duties);
    if (!kept.ok) terms.onTrouble('A duty of a shift under way overlaps one that is on record');
    for (const shift of shifts) known.add(nameOf(shift));
  };
  let last = Promise.resolve();
  const again = () => {
    last = last.then(keep).catch((error) => terms.onTrouble(`Duties could not be kept: ${error}`));
  };
  again();
  await last;
  const timer = setInterval(again, everyMilliseconds);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

function nameOf({ officer, from }: ReliefShift): string {
  return `${officer.callSign} ${from}`;
}
