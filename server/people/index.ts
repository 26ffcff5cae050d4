// What other rooms may use of people: officers, their duties, and the devices and feeds that speak for them.
export { deviceLookUp } from './device-look-up.ts';
export { addDevice, type Device, readDevices, revokeDevice } from './devices.store.ts';
export { dutiesBetween, dutiesSince, readDuties } from './duties.store.ts';
export { feedOf, issueFeed } from './feed-look-up.ts';
export { type Feed, readFeeds, revokeFeed } from './feeds.store.ts';
export { importDuties } from './import-duties.ts';
export { type DeviceIssue, issueDevice } from './issue-device.ts';
export { ensureOfficer, type Officer, readOfficers } from './officers.store.ts';
export { radioHolders } from './radio-holders.ts';
