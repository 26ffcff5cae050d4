// What other rooms may use of activities.
export { type AgedPart, activitiesBefore, deleteActivities, forgetPlaces } from './keeping.store.ts';
export { ownActivities } from './own-activities.ts';
