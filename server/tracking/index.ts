// What other rooms and the command line may use of tracking's shelf.
export { readDeclared } from './declared.store.ts';
export { readDeletions } from './deletions.store.ts';
export { addHold, endHold, readHolds, type StoredHold } from './holds.store.ts';
export { readDays } from './hotspot-days.store.ts';
export { importDeclared } from './import-declared.ts';
export { importPositions, type PositionsFile } from './import-positions.ts';
export { readPeriods, setPeriod } from './periods.store.ts';
export { type DeviceOnRecord, positionsOnRecord } from './positions-on-record.ts';
export { rebuildEverything } from './rebuild-everything.ts';
export type { Seal } from './seal.ts';
export { readSeals } from './seals.store.ts';
export type { VisitRow } from './visit-row.ts';
export { entrySpan, readVisits } from './visits.store.ts';
