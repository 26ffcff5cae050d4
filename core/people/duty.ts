// A duty: the time someone is at work, and so may be tracked. Off duty is not tracked.
// Within it they patrol, unless they are away (a break, a station, custody) or committed (a call, a prisoner, a statement, a scene, a search).

export const awayStatuses = ['break', 'station', 'custody'] as const;
export const committedStatuses = ['call', 'prisoner', 'statement', 'scene', 'missing-person'] as const;
export const dutyStatuses = [...awayStatuses, ...committedStatuses] as const;
export type DutyStatus = (typeof dutyStatuses)[number];

/** A stretch of a duty on something else than patrol: milliseconds since 1970 UTC; no end while it goes on. */
export interface StatusStretch {
  readonly status: DutyStatus;
  readonly from: number;
  readonly to: number | null;
  /** The hotspot that they were called away from, where that is known. */
  readonly hotspotId?: string | undefined;
}

export interface Duty {
  readonly officerId: string;
  /** Milliseconds since 1970 UTC, both included; null while the duty has not ended. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Seconds of it spent on a break, at a station or in custody of which only the length is known. */
  readonly awaySeconds: number;
  /** Where times are known: what else than patrol, in order and apart. */
  readonly statuses: readonly StatusStretch[];
  /** Those who patrol together carry the same crew; null for one alone. */
  readonly crew: string | null;
  /** The radio or vehicle that reports for the officer; null where they report for themselves. */
  readonly radioId: string | null;
}

/** Whether a moment lies in the duty; its start and end belong to it. */
export function isOnDuty(duty: Duty, at: number): boolean {
  return at >= duty.startedAt && (duty.endedAt === null || at <= duty.endedAt);
}

/** Whether a duty touches the time from one moment to another, both included. */
export function touches({ startedAt, endedAt }: Duty, from: number, to: number): boolean {
  return startedAt <= to && (endedAt === null || endedAt >= from);
}

/** Whether two duties are crewed together: the same crew, and some time in common. */
export function areCrewMates(one: Duty, other: Duty): boolean {
  if (one.crew === null || one.crew !== other.crew || one.officerId === other.officerId) return false;
  return touches(one, other.startedAt, other.endedAt ?? Infinity);
}

/** The seconds of a duty up to `until` that coverage is of: less break, station and custody, but not less what was committed. */
export function coverableSeconds(duty: Duty, until: number): number {
  const isAway = ({ status }: StatusStretch) => awayStatuses.some((away) => away === status);
  const away = duty.statuses
    .filter(isAway)
    .reduce(
      (sum, stretch) => sum + Math.max(0, Math.min(statusEndOf(duty, stretch, until), until) - stretch.from),
      0,
    );
  return Math.max(0, (endOf(duty, until) - duty.startedAt - away) / 1000 - duty.awaySeconds);
}

/** When a duty ended, or `until` while it goes on. */
export function endOf({ startedAt, endedAt }: Duty, until: number): number {
  return Math.max(startedAt, endedAt ?? until);
}

/** When a stretch of a duty ended: with the duty where nobody ended it before, and at `until` while that goes on. */
export function statusEndOf(duty: Duty, { from, to }: StatusStretch, until: number): number {
  return Math.max(from, to ?? endOf(duty, until));
}
