// What other rooms and the command line may use of tracking's shelf.
export { type ImportCount, importPositions, type PositionsFile } from './import-positions.ts';
