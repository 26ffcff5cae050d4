// A measured leg: a straight line at constant speed, cut exactly where it crosses a boundary, with its doubt on both sides.
import { type Account, ringMetres, settle } from './account.ts';
import { type Doubt, largestDoubtMetres, swingMetres } from './doubt.ts';
import type { Leg } from './leg.ts';
import { addNearLeg, attendWhole } from './near-leg.ts';
import { addMeasuredRingLeg } from './ring-leg.ts';

const HALF_TURN = 1_800_000_000;
const FULL_TURN = 3_600_000_000;

// Reused from leg to leg: legs are taken one at a time.
const doubt: Doubt = { accuracyMetres: 0, gapSeconds: 0, capMetres: 0 };

/** Adds a measured leg to the account. `fastest` is the fastest speed of this leg and its neighbours, in m/s. */
export function addMeasuredLeg(account: Account, leg: Leg, fastest: number): void {
  account.measuredLegMs += leg.t1 - leg.t0;
  const gapSeconds = (leg.t1 - leg.t0) / 1000;
  const accuracyMetres = Math.max(leg.accuracy0, leg.accuracy1);
  const ring = account.hasRings ? ringMetres : 0;
  // The line keeps at least this far from every boundary.
  const apart = (leg.clear0 + leg.clear1 - leg.metres) / 2;
  const crossesAntimeridian = leg.x1 > HALF_TURN || leg.x1 < -HALF_TURN;
  if (crossesAntimeridian || apart <= accuracyMetres + (gapSeconds * gapSeconds) / 4 + ring) {
    doubt.accuracyMetres = accuracyMetres;
    doubt.gapSeconds = gapSeconds;
    doubt.capMetres = swingMetres(gapSeconds, leg.metres, fastest);
    const most = largestDoubtMetres(doubt);
    if (account.hasRings && (leg.place0 === -1 || apart <= most)) addMeasuredRingLeg(account, leg, doubt);
    if (crossesAntimeridian || apart <= most) {
      addNearLeg(account, leg, doubt, most, 0);
      if (crossesAntimeridian)
        addNearLeg(account, leg, doubt, most, leg.x1 > HALF_TURN ? -FULL_TURN : FULL_TURN);
      settle(account, leg, 'exit');
      return;
    }
  }
  if (leg.place0 !== -1) addQuietLeg(account, leg);
  if (account.standings.length > 0) settle(account, leg, 'exit');
}

/**
 * Adds a leg outside that surely keeps `apart` metres from every boundary, whatever its neighbours: it need not wait for them. False where it must,
 * since it may come near, is longer than the bridge, or leaves something open.
 */
export function addFarLeg(account: Account, gapMs: number, accuracyMetres: number, apart: number): boolean {
  if (account.standings.length > 0 || gapMs > account.limits.bridgeMs) return false;
  const gapSeconds = gapMs / 1000;
  const ring = account.hasRings ? ringMetres : 0;
  if (apart <= accuracyMetres + (gapSeconds * gapSeconds) / 4 + ring) return false;
  account.legs++;
  account.measuredLegMs += gapMs;
  return true;
}

/** The leg lies whole and beyond doubt in the hotspots of its start. */
function addQuietLeg(account: Account, leg: Leg): void {
  if (leg.place0 >= 0) attendWhole(account, leg, leg.place0);
  else for (const place of account.geofence.overlapSets[-2 - leg.place0]) attendWhole(account, leg, place);
}
