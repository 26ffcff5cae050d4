// Readers of positions in files: what other parts may use.
export { type ColumnMapping, parseMapping } from './csv-columns.ts';
export { csvTable } from './csv-table.ts';
export type { PositionSink } from './file-door.ts';
export { type FileRead, readFileText, readPositions } from './read-positions.ts';
export { type RefusalReason, type RowRefusal, remedyFor, shortened } from './refusal.ts';
export { isZone, type TimeReader, timeReader } from './time-text.ts';
export { type OfficerColumns, positionsWhere, type TrackColumns, trackColumns } from './track-columns.ts';
