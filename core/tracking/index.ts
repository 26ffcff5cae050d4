// What other rooms may use of tracking: positions in, visits and dosage out, by one definition.
export { type Covered, coveredBetween, coveredOfDuty, joinTracked, trackedOf } from './coverage.ts';
export { isDayOnTarget } from './day-target.ts';
export { type DayTotal, dayTotalOf, type Summed, spanTotalOf, sumsOf } from './day-total.ts';
export { definitionOf } from './definition.ts';
export { crewSharesOf, type Dosage, dosageOf, type OfficerVisits } from './dosage.ts';
export { type DayValue, driftDefaults, driftOf } from './drift.ts';
export { type DutyTrack, tracksOfDuties } from './duty-tracks.ts';
export { nearPassBeforeEnd, visitBeforeEnd } from './hotspot-end.ts';
export { type DutyVisits, fourHoursOf } from './hours.ts';
export { officerTotalOf } from './officer-total.ts';
export type { DevicePositions } from './one-track.ts';
export {
  emptyPositions,
  type Position,
  type Positions,
  positionAt,
  positionsFrom,
} from './position.ts';
export { baseVersionOf, defaultRules, type Rules, rulesForFeed, versionOf } from './rules.ts';
export { advance, type RefusedCounts, startTrack, type Track } from './track.ts';
export { isAtRest, resultOf, type TrackResult } from './track-result.ts';
export type { NearPass, Stretch, Visit } from './visit.ts';
export { lastPositionAt, visitsFrom } from './visits-from.ts';
