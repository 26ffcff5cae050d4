// The moment that is looked at: it stands, or runs from where it was started at a multiple of real time.

export const speeds = [1, 2, 5, 10, 30, 60] as const;
export type Speed = (typeof speeds)[number];

export interface Playhead {
  /** The moment when it was set, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** By the browser's steady clock, in milliseconds: since when it runs; null while it stands. */
  readonly since: number | null;
  readonly speed: Speed;
}

/** The moment shown at a time of the steady clock. */
export function momentOf({ at, since, speed }: Playhead, time: number): number {
  return since === null ? at : at + Math.max(0, time - since) * speed;
}

/** Set to a moment; it goes on running if it ran. */
export function movedTo(head: Playhead, at: number, time: number): Playhead {
  return { ...head, at, since: head.since === null ? null : time };
}

/** Running from where it is, or standing where it is. */
export function running(head: Playhead, isRunning: boolean, time: number): Playhead {
  return { ...head, at: momentOf(head, time), since: isRunning ? time : null };
}

/** At another speed from where it is. */
export function atSpeed(head: Playhead, speed: Speed, time: number): Playhead {
  return { ...movedTo(head, momentOf(head, time), time), speed };
}
