// What other rooms and the command line may use of tracking's shelf.
export { importPositions, type PositionsFile } from './import-positions.ts';
