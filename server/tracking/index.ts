// What other rooms and the command line may use of tracking's shelf.
export { importPositions } from './import-positions.ts';
