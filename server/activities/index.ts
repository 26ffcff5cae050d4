// What other rooms may use of activities: what alarms keep, dated areas, designations, and activities by their age and whose they are.
export { ownAlarms } from './alarms/own-alarms.store.ts';
export { agedAlarms, deleteAged } from './alarms/retired-alarms.store.ts';
export { addAuthority, readAuthorities } from './authorities.store.ts';
export { addDesignation, readDesignations } from './designations.store.ts';
export { type AgedPart, activitiesBefore, deleteActivities, forgetPlaces } from './keeping.store.ts';
export { ownActivities } from './own-activities.ts';
