// What other rooms may use of tracking: positions in, visits and dosage out, by one definition.
export { type Dosage, type DosageTerms, dosageOf, type OfficerVisits } from './dosage.ts';
export { type DutyTrack, type DutyTracks, type TracksOfOfficer, tracksOfDuties } from './duty-tracks.ts';
export type { DevicePositions } from './one-track.ts';
export {
  atGrain,
  emptyPositions,
  type Position,
  type Positions,
  positionAt,
  positionsFrom,
  unknownAccuracy,
  unknownHeading,
  unknownSpeed,
} from './position.ts';
export { defaultRules, type Feed, type Rules, rulesForFeed, versionOf } from './rules.ts';
export { millisecondsOf, unionOf } from './stretches.ts';
export {
  advance,
  type RefusedCounts,
  resultOf,
  startTrack,
  type Track,
  type TrackReason,
  type TrackResult,
} from './track.ts';
export type { EndedBy, Mode, NearPass, Stretch, Visit, VisitKind } from './visit.ts';
export { lastPositionAt, type TrackOfDuty, visitsFrom } from './visits-from.ts';
