// What other rooms may use of activities.
export { ownAlarms } from './alarms/own-alarms.store.ts';
export { agedAlarms, deleteAged } from './alarms/retired-alarms.store.ts';
