// What other rooms and the command line may use of tracking's shelf.

export type { Reading, ReadTerms } from './desk/read-terms.ts';
export { importPositions, type PositionsFile } from './doors/import-positions.ts';
export { hoursNow } from './dosage/hours-now.ts';
export { workbookOf } from './dosage/workbook.ts';
export { rebuildEverything } from './following/rebuild-everything.ts';
export { visitsNow } from './following/visits-now.ts';
export { readDeletions } from './keeping/deletions.store.ts';
export { endHold, readHolds, type StoredHold } from './keeping/holds.store.ts';
export { ownDataOf } from './keeping/own-data.ts';
export { readPeriods, setPeriod } from './keeping/periods.store.ts';
export { placeHold } from './keeping/place-hold.ts';
export { type DeviceOnRecord, positionsOnRecord } from './shelf/positions-on-record.ts';
export { readDeclared } from './visits/declared.store.ts';
export { readDays } from './visits/hotspot-days.store.ts';
export { importDeclared } from './visits/import-declared.ts';
export { readPhoneDeclared } from './visits/own-declared.store.ts';
export type { Seal } from './visits/seal.ts';
export { readSeals } from './visits/seals.store.ts';
export type { VisitRow } from './visits/visit-row.ts';
export { entrySpan, readVisits } from './visits/visits.store.ts';
