// An end that somebody decided on: of a version of a hotspot with no other after it, or of an exclusion. It can be withdrawn until it has
// come, and for a minute after it was decided.

export interface DecidedEnd {
  /** From when on it no longer counts: milliseconds since 1970 UTC. */
  readonly at: number;
  readonly decidedAt: number;
  readonly decidedBy: string;
}

/** What was done at the desk may be taken back for so long, though it is in force: the undo of the screen. */
export const undoMilliseconds = 60_000;

/** Whether somebody did it at the desk: signed in, or, before there was signing in, at this machine. */
export function isAtDesk(by: string): boolean {
  return by.startsWith('staff:') || by === 'desk';
}

/** Whether the end can still be withdrawn at a moment (ms). */
export function isOpenToWithdrawal({ at, decidedAt, decidedBy }: DecidedEnd, now: number): boolean {
  return at > now || (isAtDesk(decidedBy) && now - decidedAt <= undoMilliseconds);
}

/** The end as its row has it. */
export function endKept(row: {
  readonly valid_to: Date | null;
  readonly end_decided_at: Date | null;
  readonly end_decided_by: string | null;
}): DecidedEnd | null {
  const { valid_to, end_decided_at, end_decided_by } = row;
  if (valid_to === null || end_decided_at === null || end_decided_by === null) return null;
  return { at: valid_to.getTime(), decidedAt: end_decided_at.getTime(), decidedBy: end_decided_by };
}

/** The end as columns of a row. */
export function endColumns(end: DecidedEnd | null) {
  return {
    valid_to: end === null ? null : new Date(end.at),
    end_decided_at: end === null ? null : new Date(end.decidedAt),
    end_decided_by: end?.decidedBy ?? null,
  };
}
