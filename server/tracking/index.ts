// What other rooms and the command line may use of tracking's shelf.

export { addHold, endHold, readHolds, type StoredHold } from './holds.store.ts';
export { importPositions } from './import-positions.ts';
export { type DeviceOnRecord, positionsOnRecord } from './positions-on-record.ts';
export { type Comparison, rebuildEverything } from './rebuild-everything.ts';
export type { Seal } from './seal.ts';
export { type Deletion, readDeletions, readSeals } from './seals.store.ts';
export type { VisitRow } from './visit-row.ts';
export { entrySpan, readVisits } from './visits.store.ts';
