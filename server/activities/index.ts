// What other rooms may use of activities: dated areas and designations.
export { addAuthority, readAuthorities } from './authorities.store.ts';
export { addDesignation, readDesignations } from './designations.store.ts';
