// What other rooms may use of people.
export {
  areCrewMates,
  awayStatuses,
  coverableSeconds,
  type Duty,
  type DutyStatus,
  dutyStatuses,
  endOf,
  isOnDuty,
  type StatusStretch,
  touches,
} from './duty.ts';
export { bandsTouching, type DutyBand } from './duty-bands.ts';
