// What other rooms and the command line may use of tracking's shelf.

export { addHold, endHold, readHolds, type StoredHold } from './holds.store.ts';
export { importPositions } from './import-positions.ts';
export { type Comparison, rebuildEverything } from './rebuild-everything.ts';
