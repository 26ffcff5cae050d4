// What other rooms may use of people: officers, and the devices that speak for them.
export { deviceLookUp } from './device-look-up.ts';
export { addDevice, type Device, readDevices, revokeDevice } from './devices.store.ts';
export { type DeviceIssue, issueDevice } from './issue-device.ts';
export { ensureOfficer, type Officer, readOfficers } from './officers.store.ts';
