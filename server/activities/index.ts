// What other rooms may use of activities, of dated areas and of designations.
export { addAuthority, readAuthorities } from './authorities.store.ts';
export { type DeclaredActivity, declaredActivitiesFrom } from './declared-file.ts';
export { addDesignation, readDesignations } from './designations.store.ts';
export { extractFrom } from './extract-file.ts';
export { importDeclaredActivities } from './import-declared.ts';
export { type AgedPart, activitiesBefore, deleteActivities, forgetPlaces } from './keeping.store.ts';
export { ownActivities } from './own-activities.ts';
export { reconcileExtract } from './reconcile-extract.ts';
