// A position as it leaves: whose, by what, and the columns of the positions CSV, which every format here shares and every way in reads.
import type { Position } from '../../../../core/tracking/index.ts';

export interface PositionRow extends Position {
  readonly officerId: string;
  readonly callSign: string;
  /** The name of the device that reported it. */
  readonly source: string;
}

/** The rows of one officer, in order of time. */
export type OfficerRows = readonly PositionRow[];

/** A format as text, piece by piece: what comes first, each officer's positions, what comes last. */
export interface PositionWriter {
  readonly type: string;
  readonly head: () => string;
  readonly officer: (rows: OfficerRows, isFirst: boolean) => string;
  readonly tail: () => string;
}

/** A row under the names of the columns; null where the device does not say. */
export function columnsOf(row: PositionRow) {
  return {
    officer_id: row.officerId,
    call_sign: row.callSign,
    captured_at: timeOf(row),
    longitude: row.longitude,
    latitude: row.latitude,
    accuracy_m: row.accuracyMetres,
    speed_mps: row.speedMetresPerSecond,
    heading_deg: row.headingDegrees,
    source: row.source,
  };
}

/** When it was captured: UTC, ISO 8601 with milliseconds. */
export function timeOf({ capturedAt }: Position): string {
  return new Date(capturedAt).toISOString();
}
