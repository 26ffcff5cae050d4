// What other rooms may use of activities: dated areas and designations.

// What other rooms may use of activities.
export { type OwnAlarmRow, ownAlarms } from './alarms/own-alarms.store.ts';
export { agedAlarms, deleteAged } from './alarms/retired-alarms.store.ts';
export { addAuthority, readAuthorities } from './authorities.store.ts';
export { addDesignation, readDesignations } from './designations.store.ts';
// What other rooms may use of activities.
export { type AgedPart, activitiesBefore, deleteActivities, forgetPlaces } from './keeping.store.ts';
export { ownActivities } from './own-activities.ts';
