// How a visit was worked out: the legs of its track from five minutes before to five after, each with what it counts as.
import {
  advance,
  defaultRules,
  type RefusedCounts,
  type Rules,
  startTrack,
} from '../../../core/tracking/index.ts';
import type { Leg } from '../../../core/tracking/leg.ts';
import { accurateEnough, oneTrack } from '../../../core/tracking/one-track.ts';
import { pairsOf } from '../../../core/tracking/stretches.ts';
import { resultOf } from '../../../core/tracking/track-result.ts';
import type { ShownLeg } from '../../../core/tracking/worked-out.ts';
import { followSpell } from '../following/follow-spell.ts';
import type { Following } from '../following/following.ts';
import { timeOf } from '../following/force-state.ts';
import { readSpell, spellAround } from '../following/spell.ts';
import type { VisitRow } from '../visits/visit-row.ts';

/** What is behind a visit. */
interface Working {
  readonly legs: readonly ShownLeg[];
  readonly rules: Rules;
  readonly refused: RefusedCounts;
}

const aroundMilliseconds = 5 * 60_000;

/** The legs, rules and refused counts behind a visit; null where its positions are not on record any more. */
export async function workingOf(following: Following, row: VisitRow, now: number): Promise<Working | null> {
  const { state, forceId } = following;
  const officer = [...state.officersByNumber.values()].find((each) => each.id === row.officerId);
  if (officer === undefined) return null;
  const spell = await following.database.inForce(forceId, async (t) => {
    const time = timeOf(state, officer);
    const span = await spellAround(t, time, { from: row.enteredAt, to: row.leftAt });
    return span === null ? null : readSpell(t, time, span);
  });
  if (spell === null) return null;
  const terms = {
    forceId,
    officerId: officer.id,
    devices: state.devicesByNumber,
    hotspots: state.hotspots,
    until: now,
  };
  const { track, tooInaccurate, duplicates, otherDevice } = followSpell(spell, terms);
  const { rules } = track.account;
  const legs: ShownLeg[] = [];
  const accurate = spell.devices.map((device) => ({
    ...device,
    ...accurateEnough(device.positions, defaultRules.maxAccuracyMetres),
  }));
  const again = startTrack(track.account.geofence, rules);
  const isImagined = (at: number) => spell.imaginedAt.includes(at);
  again.onLeg = (leg) => {
    if (isImagined(leg.t0) || isImagined(leg.t1)) return;
    if (leg.t1 >= row.enteredAt - aroundMilliseconds && leg.t0 <= row.leftAt + aroundMilliseconds) {
      legs.push(...shownLegs(leg, row, rules));
    }
  };
  const one = oneTrack(accurate, rules.bridgeSeconds, now);
  advance(again, one.positions, 0, one.positions.length);
  const result = resultOf(again, now);
  const refused = {
    ...result.refused,
    'too-inaccurate': tooInaccurate,
    duplicate: duplicates,
    'other-device': otherDevice,
  };
  return { legs, rules, refused };
}

/** A leg as it is shown: cut where counted time begins and ends. */
export function shownLegs(leg: Readonly<Leg>, row: VisitRow, rules: Rules): ShownLeg[] {
  const measured = pairsOf(row.measured, row.enteredAt);
  const inferred = pairsOf(row.inferred, row.enteredAt);
  const gap = leg.t1 - leg.t0;
  if (!leg.isLeap && gap <= rules.bridgeSeconds * 1000) return cutLeg(leg, measured);
  const isInferred = inferred.some(([from, to]) => from <= leg.t0 && to >= leg.t1);
  const isUncounted = !leg.isLeap && gap <= rules.inferSeconds * 1000;
  const evidence = isInferred ? 'inferred' : isUncounted ? 'uncounted' : 'unknown';
  return [part(leg, leg.t0, leg.t1, evidence, isInferred)];
}

function cutLeg(leg: Readonly<Leg>, measured: readonly [number, number][]): ShownLeg[] {
  const cuts = measured.flat().filter((at) => at > leg.t0 && at < leg.t1);
  const times = [leg.t0, ...new Set(cuts), leg.t1].sort((a, b) => a - b);
  return times.slice(1).map((to, i) => {
    const from = times[i];
    const counted = measured.some(([start, end]) => start <= from && end >= to);
    return part(leg, from, to, 'measured', counted);
  });
}

function part(
  leg: Readonly<Leg>,
  from: number,
  to: number,
  evidence: ShownLeg['evidence'],
  counted: boolean,
): ShownLeg {
  const accuracyMetres = Math.max(leg.accuracy0, leg.accuracy1);
  return { from, to, evidence, coordinates: [placeAt(leg, from), placeAt(leg, to)], accuracyMetres, counted };
}

/** Where the straight leg is at a moment, in degrees at 1e-7. */
function placeAt(leg: Readonly<Leg>, at: number): [number, number] {
  const share = (at - leg.t0) / (leg.t1 - leg.t0);
  const x = Math.round(leg.x0 + (leg.x1 - leg.x0) * share);
  const y = Math.round(leg.y0 + (leg.y1 - leg.y0) * share);
  return [x / 1e7, y / 1e7];
}
