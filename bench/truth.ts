// Truth: what the definition says of Northgate's patrols, beside what they truly were, for each kind of feed.
// The town is invented and so its truth is known; the devices' noise is scaled to two real drives (fixtures/northgate/gsdc-figures.ts).
import { buildGeofence, type Geofence, type Hotspot, hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import {
  defaultRules,
  dosageOf,
  type OfficerVisits,
  positionsFrom,
  rulesForFeed,
  tracksOfDuties,
} from '../core/tracking/index.ts';
import { reportsBetween } from '../fixtures/northgate/device.ts';
import { northgateHotspots } from '../fixtures/northgate/hotspots.ts';
import { type Movement, movementOn } from '../fixtures/northgate/movement.ts';
import { type PatrolGround, patrolGround } from '../fixtures/northgate/patrol-ground.ts';
import { northgateOfficers, type Officer } from '../fixtures/northgate/people.ts';
import { shiftMilliseconds, shiftStart } from '../fixtures/northgate/shift.ts';
import { northgateSeed, townFrom } from '../fixtures/northgate/town.ts';
import { type TrueTime, trueTimes } from '../fixtures/northgate/true-minutes.ts';
import { type KnownTime, knownTime } from './known-time.ts';
import { type TruthFeed, truthFeeds } from './truth-feeds.ts';

/** The ground that is walked on, made once. */
export interface TruthGround {
  readonly ground: PatrolGround;
  readonly geofence: Geofence;
}

export interface TruthRow {
  readonly words: string;
  /** Of an officer in a hotspot in a shift: those with true or possible time, and how many hold the truth between low and high. */
  readonly totals: number;
  readonly held: number;
  /** The same of a hotspot in a shift, over all who were looked at. */
  readonly hotspotTotals: number;
  readonly hotspotsHeld: number;
  /** Counted time of every kind less true time, ÷ true time, all together; and the same of visits alone, without passing through. */
  readonly bias: number;
  readonly biasOfVisits: number;
  /** Mean over totals with true time of (high − low) ÷ true time, and all widths ÷ all true time. */
  readonly meanWidth: number;
  readonly pooledWidth: number;
  /** True time inside while nothing was known (an unknown leg, no device): in no figure, low or high. ÷ all true time. */
  readonly unknownShare: number;
  /** Totals of an officer who truly was inside, but wholly between two positions: no figure can hold that. */
  readonly unseen: number;
  /** Totals of an officer whose claimed time, that of visits, is above the truth by more than the width: none may be. */
  readonly overstated: number;
}

/** Mondays, Wednesdays, Saturdays … of a spring: far apart, so that no shift is looked at twice. */
const firstShiftAt = Date.UTC(2026, 2, 2, 12);
const betweenShifts = 3 * 86_400_000 + shiftMilliseconds;
/** Times are kept to a tenth of a second: so much is no miss, for each time somebody crossed a boundary. */
const grainSeconds = 0.1;

/** Prints the table of truth by feed; false where a floor is missed. */
export async function benchTruth(
  print: (line: string) => void,
  options: { long: boolean },
): Promise<boolean | null> {
  const shifts = options.long ? 12 : 3;
  const ground = truthGround();
  print(`Dosage beside the truth of Northgate (invented): ${shifts} shifts or more of eight hours each`);
  print(
    '| feed | counted beside true | in visits | truth within low–high: officer totals | hotspot totals | mean width ÷ true | pooled | true time unknown | inside wholly between positions | overstated | floor |',
  );
  print('|---|---|---|---|---|---|---|---|---|---|---|');
  let isReached = true;
  for (const feed of truthFeeds) {
    const row = truthRow(ground, feed, shifts * feed.timesShifts);
    const holds = row.overstated === 0 && row.held / row.totals >= feed.floor;
    isReached &&= holds;
    print(tableLine(row, feed, holds));
  }
  return isReached;
}

/** Makes the town, or takes one that is made, for all rows. */
export function truthGround(town = townFrom(northgateSeed)): TruthGround {
  const { hotspots } = hotspotsFromGeoJson(northgateHotspots(town));
  return { ground: patrolGround(town), geofence: buildGeofence(hotspots) };
}

/** One kind of feed over some shifts. */
export function truthRow({ ground, geofence }: TruthGround, feed: TruthFeed, shifts: number): TruthRow {
  const movement = movementOn(ground);
  const tally = emptyTally();
  for (let shift = 0; shift < shifts; shift++) {
    const at = firstShiftAt + shift * betweenShifts;
    const looked = feed.officers.map((officer) =>
      lookedAt(officer, at, feed, { movement, ground, geofence }),
    );
    addShift(tally, feed, geofence, looked);
  }
  return {
    words: feed.words,
    totals: tally.totals,
    held: tally.held,
    hotspotTotals: tally.hotspotTotals,
    hotspotsHeld: tally.hotspotsHeld,
    bias: tally.counted / tally.true - 1,
    biasOfVisits: tally.visits / tally.true - 1,
    meanWidth: tally.ratios / tally.ratiosOf,
    pooledWidth: tally.widths / tally.true,
    unknownShare: tally.unknown / (tally.true + tally.unknown),
    unseen: tally.unseen,
    overstated: tally.overstated,
  };
}

interface Looked {
  readonly visits: OfficerVisits;
  readonly truth: readonly TrueTime[];
  readonly known: KnownTime;
}

interface World extends TruthGround {
  readonly movement: Movement;
}

/** One officer's shift: what their device, or their crew-mate's, made of it through duties and rules, and the truth. */
function lookedAt(officer: Officer, at: number, feed: TruthFeed, world: World): Looked {
  const { movement, ground, geofence } = world;
  const from = shiftStart(officer, at);
  const until = from + shiftMilliseconds;
  const rules = rulesForFeed(defaultRules, feed.feed);
  const carrier = feed.isByCrew ? mateOf(officer) : officer;
  const reports = reportsBetween(carrier, (time) => movement.truthAt(carrier, time), from, until, feed.feed);
  // What takes part: the rest is kept on record only.
  const taking = reports.filter(({ accuracyMetres }) => accuracyMetres <= rules.maxAccuracyMetres);
  const positions = positionsFrom(taking);
  const [track] = tracksOfDuties({
    officerId: officer.officerId,
    duties: [...new Set([officer, carrier])].map(({ officerId, goesWith }) => ({
      officerId,
      startedAt: from,
      endedAt: until,
      awaySeconds: 0,
      statuses: [],
      crew: goesWith,
      radioId: null,
    })),
    devicesOf: (officerId) =>
      officerId === carrier.officerId ? [{ deviceId: carrier.deviceId, positions }] : [],
    geofence,
    rules,
    until,
  }).duties;
  return {
    visits: { officerId: officer.officerId, visits: track.visits, nearPasses: track.nearPasses },
    truth: trueTimes(movement, [officer], ground.hotspots, from, until),
    known: knownTime(positions, rules),
  };
}

function mateOf({ goesWith }: Officer): Officer {
  const mate = northgateOfficers.find(({ officerId }) => officerId === goesWith);
  if (mate === undefined) throw new Error(`Nobody is ${goesWith}`);
  return mate;
}

type Tally = ReturnType<typeof emptyTally>;

function emptyTally() {
  return {
    totals: 0,
    held: 0,
    hotspotTotals: 0,
    hotspotsHeld: 0,
    counted: 0,
    visits: 0,
    true: 0,
    unknown: 0,
    widths: 0,
    ratios: 0,
    ratiosOf: 0,
    unseen: 0,
    overstated: 0,
  };
}

function addShift(tally: Tally, feed: TruthFeed, { hotspots }: Geofence, looked: readonly Looked[]): void {
  for (const hotspot of hotspots) {
    if (feed.hotspotId !== null && hotspot.id !== feed.hotspotId) continue;
    for (const one of looked) addTotal(tally, totalOf(hotspot, [one]));
    const whole = totalOf(hotspot, looked);
    if (!isMet(whole)) continue;
    tally.hotspotTotals++;
    if (holdsTruth(whole)) tally.hotspotsHeld++;
  }
}

interface Total {
  /** Counted seconds: of every kind, and of visits. */
  readonly counted: number;
  readonly visits: number;
  readonly low: number;
  readonly high: number;
  /** True seconds while something was known, and while nothing was. */
  readonly true: number;
  readonly unknown: number;
  readonly crossings: number;
}

function totalOf(hotspot: Hotspot, looked: readonly Looked[]): Total {
  const terms = { mergeSeconds: defaultRules.mergeSeconds, visitTargetSeconds: 900 };
  const dosage = dosageOf(
    hotspot.id,
    looked.map(({ visits }) => visits),
    terms,
  );
  let [counted, known, unknown, crossings] = [0, 0, 0, 0];
  for (const one of looked) {
    for (const { hotspotId, measuredSeconds, inferredSeconds } of one.visits.visits)
      if (hotspotId === hotspot.id) counted += measuredSeconds + inferredSeconds;
    for (const { stretches, seconds } of one.truth.filter((time) => time.hotspotId === hotspot.id)) {
      const within = one.known.secondsWithin(hotspot, stretches);
      known += within;
      unknown += seconds - within;
      crossings += 2 * stretches.length;
    }
  }
  const { personSeconds: visits, lowSeconds: low, highSeconds: high } = dosage;
  return { counted, visits, low, high, true: known, unknown, crossings };
}

function addTotal(tally: Tally, total: Total): void {
  tally.counted += total.counted;
  tally.visits += total.visits;
  tally.widths += total.high - total.low;
  tally.true += total.true;
  tally.unknown += total.unknown;
  if (!isMet(total)) return;
  tally.totals++;
  if (holdsTruth(total)) tally.held++;
  else if (total.high === 0) tally.unseen++;
  if (total.visits - total.true > total.high - total.low + slack(total)) tally.overstated++;
  if (total.true === 0) return;
  tally.ratios += (total.high - total.low) / total.true;
  tally.ratiosOf++;
}

function isMet(total: Total): boolean {
  return total.true > 0 || total.high > 0;
}

function holdsTruth(total: Total): boolean {
  return total.true >= total.low - slack(total) && total.true <= total.high + slack(total);
}

function slack({ crossings }: Total): number {
  return grainSeconds * Math.max(1, crossings);
}

function tableLine(row: TruthRow, feed: TruthFeed, holds: boolean): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const signed = (bias: number) => `${bias < 0 ? '−' : '+'}${percent(Math.abs(bias))}`;
  const share = (held: number, of: number) => `${held} of ${of} (${percent(held / of)})`;
  const floor = `≥ ${100 * feed.floor} %, none overstated`;
  const cells = [
    row.words,
    signed(row.bias),
    signed(row.biasOfVisits),
    share(row.held, row.totals),
    share(row.hotspotsHeld, row.hotspotTotals),
    row.meanWidth.toFixed(2),
    row.pooledWidth.toFixed(2),
    percent(row.unknownShare),
    String(row.unseen),
    String(row.overstated),
    `${floor}: ${holds ? 'reached' : 'NOT reached'}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
