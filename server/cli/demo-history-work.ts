// The thread that fills in the past of the demo: a few days at a time, the latest first, onto the shelf as an import beside the server would.
// What it has done is written down after them; days begun are done again, which changes nothing.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { DosageDay } from '../../core/time/index.ts';
import { readPatrolGround } from '../../fixtures/northgate/basemap.ts';
import { dutyOfShift, historyFeed, positionsOfShift } from '../../fixtures/northgate/history.ts';
import { type Movement, movementOn } from '../../fixtures/northgate/movement.ts';
import type { PatrolGround } from '../../fixtures/northgate/patrol-ground.ts';
import { daysUpTo, type ReliefShift, reliefOfficers, shiftsOfDay } from '../../fixtures/northgate/reliefs.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { importDuties, issueDevice, readDevices, readOfficers } from '../people/index.ts';
import { importPositions, type PositionsFile } from '../tracking/index.ts';
import { type HistoryRecord, historyRecord, writeHistoryRecord } from './demo-history-record.ts';

const terms = z.object({
  url: z.string(),
  forceId: z.number(),
  groundFile: z.string(),
  recordFile: z.string(),
  record: historyRecord,
});
type Terms = z.infer<typeof terms>;

/** What is told after each officer's shifts of some days; the thread waits for an answer: true to go on, false to end. */
export interface HistoryNews {
  readonly daysDone: number;
  readonly shiftsDone: number;
  readonly shifts: number;
  readonly positions: number;
  readonly isOver: boolean;
}

interface World {
  readonly database: Database;
  readonly forceId: number;
  readonly ground: PatrolGround;
  readonly movement: Movement;
}

async function fillIn({ url, forceId, groundFile, recordFile, record: begun }: Terms): Promise<void> {
  const all = daysUpTo(begun.until, begun.days).map((day) => ({
    day,
    shifts: shiftsOfDay(day, begun.until),
  }));
  const left = all.filter(({ day }) => !begun.done.includes(day.day));
  if (left.length === 0) return;
  const known = await readPatrolGround({ ground: groundFile });
  // The third of four weeks is the odd one.
  const odd = all.at(-15);
  const ground = {
    ...known,
    ...(odd === undefined ? {} : { oddWeekFrom: odd.day.from }),
    ...(begun.setTurnedAt === null ? {} : { formerUntil: begun.setTurnedAt }),
  };
  const database = openDatabase(url);
  try {
    const world = { database, forceId, ground, movement: movementOn(ground) };
    await addDevices(world);
    // All duties come first: positions are followed within them, and each that comes later has all of its officer's followed again.
    if (!begun.hasDuties)
      await keepDuties(
        world,
        all.flatMap((each) => each.shifts),
      );
    const onDuty = { ...begun, hasDuties: true };
    await writeHistoryRecord(recordFile, onDuty);
    await fillDays(world, left, onDuty, recordFile);
  } finally {
    await database.close();
  }
}

interface Past {
  readonly day: DosageDay;
  readonly shifts: readonly ReliefShift[];
}

/** So many days go together: a shift is followed with the officer's shifts before and after it, which are then mostly among them. */
const daysTogether = 4;

async function fillDays(
  world: World,
  left: readonly Past[],
  begun: HistoryRecord,
  recordFile: string,
): Promise<void> {
  const shifts = left.reduce((sum, each) => sum + each.shifts.length, 0);
  const done = [...begun.done];
  let [shiftsDone, positions] = [0, 0];
  // While the server follows what was kept, the next is worked out.
  let mayGoOn = Promise.resolve(true);
  for (let i = 0; i < left.length; i += daysTogether) {
    const together = left.slice(i, i + daysTogether);
    const byOfficer = Map.groupBy(
      together.flatMap((each) => each.shifts),
      ({ officer }) => officer.callSign,
    );
    for (const own of byOfficer.values()) {
      const files = own.map((shift) => fileOf(world, shift));
      if (!(await mayGoOn)) return;
      for (const file of files) await keep(world, file);
      positions += files.reduce((sum, file) => sum + file.positions.length, 0);
      shiftsDone += own.length;
      mayGoOn = told({ daysDone: done.length, shiftsDone, shifts, positions, isOver: false });
    }
    if (!(await mayGoOn)) return;
    done.push(...together.map(({ day }) => day.day));
    await writeHistoryRecord(recordFile, { ...begun, done });
  }
  await told({ daysDone: done.length, shiftsDone, shifts, positions, isOver: true });
}

async function keepDuties({ database, forceId, ground, movement }: World, shifts: readonly ReliefShift[]) {
  // Whose shift went on when the demo was first started is on duty live.
  const whole = shifts.filter(({ isCut }) => !isCut);
  const duties = whole.map((shift) => dutyOfShift(ground, movement, shift));
  const kept = await importDuties(database, forceId, duties);
  if (!kept.ok) throw new Error('A duty of the past overlaps one that is on record');
}

function fileOf({ movement }: World, shift: ReliefShift): PositionsFile {
  const { callSign, feed } = shift.officer;
  return { callSign, source: feed, positions: positionsOfShift(movement, shift) };
}

async function keep({ database, forceId }: World, file: PositionsFile): Promise<void> {
  if (file.positions.length === 0) return;
  await importPositions(database, forceId, file, { now: Date.now(), newId: randomUUIDv7 });
}

/** Everyone's device with its feed, so that their time is followed by the rules of that. Nobody keeps the tokens: what is past is not sent. */
async function addDevices({ database, forceId }: World): Promise<void> {
  const known = await database.inForce(forceId, async (t) => {
    const callSigns = new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
    return new Set(
      (await readDevices(t)).map(({ officerId, name }) => `${callSigns.get(officerId)} ${name}`),
    );
  });
  for (const officer of reliefOfficers) {
    const { callSign, role, feed: name } = officer;
    if (known.has(`${callSign} ${name}`)) continue;
    const { pingSeconds, silentWhenStill } = historyFeed(officer);
    const issue = { callSign, role, name, pingSeconds, silentWhenStill };
    await issueDevice(database, forceId, issue, { newId: randomUUIDv7, random: randomBytes(32) }, 'console');
  }
}

/** Tells how far it is; true when it may go on. */
async function told(news: HistoryNews): Promise<boolean> {
  if (parentPort === null) return false;
  const answered = once(parentPort, 'message');
  parentPort.postMessage(news);
  const [answer] = await answered;
  return answer === true;
}

await fillIn(terms.parse(workerData));
