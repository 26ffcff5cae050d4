// What other rooms may use of people: officers, their duties, the devices and feeds that speak for them, and those who sign in.
export { type Area, ensureArea, readAreas } from './areas.store.ts';
export { endOverdueDuties } from './change-duty.ts';
export { leaveFromConsole } from './console-leave.ts';
export { feedAt } from './device-feed.ts';
export { type DeviceHealth, openDeviceHealth } from './device-health.ts';
export { listDevices } from './device-list.store.ts';
export { deviceLookUp } from './device-look-up.ts';
export { addDevice, type Device, readDevices, revokeDevice } from './devices.store.ts';
export { bindingDutiesOf, dutiesBetween, dutiesOfBetween, dutiesSince, readDuties } from './duties.store.ts';
export { dutiesFrom } from './duties-file.ts';
export { feedOf, issueFeed } from './feed-look-up.ts';
export { type Feed, readFeeds, revokeFeed } from './feeds.store.ts';
export type { Heartbeat } from './heartbeats.store.ts';
export { readHeartbeats } from './heartbeats.store.ts';
export { importDuties } from './import-duties.ts';
export { type DeviceIssue, issueDevice } from './issue-device.ts';
export { type ListedDuty, listedDuties } from './live-duties.store.ts';
export { latestLooks } from './looks/own-log.ts';
export { type LookKeeper, lookKeeper } from './looks/record-look.ts';
export { deleteMessages, messagesBefore } from './messages/messages.store.ts';
export {
  describeOfficer,
  ensureOfficer,
  type Officer,
  type PatrolOfficer,
  placeOfficer,
  readOfficerBook,
  readOfficers,
  readPatrolOfficer,
  subjectOf,
} from './officers.store.ts';
export {
  ensureOrganisation,
  readOrganisations,
  setShares,
} from './organisations.store.ts';
export { actsOfTheirs, looksOfTheirs, looksOnRecord } from './own-history.ts';
export { ownRecord, type WhoseRecord } from './own-record.ts';
export { type FileTerms, takeAreas, takePeople } from './people-files.ts';
export { radioHolders } from './radio-holders.ts';
export { rosterFrom } from './roster-file.ts';
export { beginSession } from './sign-in/begin-session.ts';
export { breakGlassListOf, makeBreakGlass } from './sign-in/break-glass.ts';
export { ensureFirstAdministrator } from './sign-in/first-administrator.ts';
export { type SessionLookUp, sessionLookUp } from './sign-in/session-look-up.ts';
export { linkAddress, makeSignInLink } from './sign-in/sign-in-link.ts';
export {
  addStaff,
  endRole,
  grantRole,
  readRoles,
  readStaff,
  type StaffMember,
} from './staff.store.ts';
export { takeRoster } from './take-roster.ts';
