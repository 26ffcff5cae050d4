// For how long a sign-in holds. A session ends when nobody has used it for a while, and however busy it is when a shift and a half is over.
// Its secret is rotated, so that one that was copied is of use for minutes.

export const signInWays = ['link', 'provider', 'passkey', 'demo', 'break-glass'] as const;
export type SignInWay = (typeof signInWays)[number];

/** Milliseconds. */
export const sessionRules = {
  idle: 60 * 60_000,
  absolute: 12 * 3_600_000,
  /** The same of emergency access. */
  emergency: 3_600_000,
  /** The secret is rotated after this long. */
  rotate: 15 * 60_000,
  /** Requests that were under way while it was rotated may still say the secret before. */
  grace: 30_000,
} as const;

/** How long a session lasts however busy it is. Milliseconds. */
export function longestOf(way: SignInWay): number {
  return way === 'break-glass' ? sessionRules.emergency : sessionRules.absolute;
}

/** Times in milliseconds since 1970 UTC. */
export interface SessionTimes {
  readonly rotatedAt: number;
  readonly seenAt: number;
  readonly endsAt: number;
  readonly endedAt: number | null;
}

/** Whether a session still lets in; at its limits it does not. */
export function holds({ seenAt, endsAt, endedAt }: SessionTimes, now: number): boolean {
  return endedAt === null && now < endsAt && now - seenAt < sessionRules.idle;
}

/** Whether the secret before the last rotation is still taken. */
export function isFormerTaken({ rotatedAt }: SessionTimes, now: number): boolean {
  return now - rotatedAt <= sessionRules.grace;
}

export function isRotationDue({ rotatedAt }: SessionTimes, now: number): boolean {
  return now - rotatedAt >= sessionRules.rotate;
}
