// A duty: the time someone is at work, and so may be tracked. Off duty is not tracked.

export interface Duty {
  readonly officerId: string;
  /** Milliseconds since 1970 UTC, both included; null while the duty has not ended. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Seconds of it spent on a break, at a station or in custody: left out of coverage. */
  readonly awaySeconds: number;
  /** Those who patrol together carry the same crew; null for one alone. */
  readonly crew: string | null;
}

/** Whether a moment lies in the duty; its start and end belong to it. */
export function isOnDuty(duty: Duty, at: number): boolean {
  return at >= duty.startedAt && (duty.endedAt === null || at <= duty.endedAt);
}

/** Whether two duties are crewed together: the same crew, and some time in common. */
export function areCrewMates(one: Duty, other: Duty): boolean {
  if (one.crew === null || one.crew !== other.crew || one.officerId === other.officerId) return false;
  return one.startedAt <= (other.endedAt ?? Infinity) && other.startedAt <= (one.endedAt ?? Infinity);
}
