// What other rooms may use of people.
export { type AreaKind, areaKinds } from './area.ts';
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
  statusEndOf,
  touches,
} from './duty.ts';
export { bandsTouching, type DutyBand } from './duty-bands.ts';
export {
  type Action,
  actions,
  barred,
  type OrganisationKind,
  organisationKinds,
  permissions,
  type Role,
  roles,
  scopeOf,
  scopes,
} from './permission.ts';
export {
  type Grant,
  type Ground,
  may,
  type Reach,
  reachOf,
  type Share,
  type Subject,
  type Viewer,
} from './reach.ts';
export { type SignInWay, signInWays } from './session.ts';
