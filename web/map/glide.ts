// Smooth movement between frames: a mark glides from where it is shown to where it was last heard of.
// It shows nothing that was not heard: it ends at the position and waits there. A long jump is not glided.

export interface Glide {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly startedAt: number;
}

/** How long a glide takes, in milliseconds: a frame comes every second. */
export const glideMilliseconds = 1000;
/** Farther apart than this many degrees a mark jumps: about 500 m. */
const jumpDegrees = 0.005;

/** Where the mark is shown at `now`. */
export function glideAt(glide: Glide, now: number): readonly [x: number, y: number] {
  const share = Math.min(1, Math.max(0, (now - glide.startedAt) / glideMilliseconds));
  return [glide.fromX + (glide.toX - glide.fromX) * share, glide.fromY + (glide.toY - glide.fromY) * share];
}

/** Whether the mark still moves at `now`. */
export function isGliding(glide: Glide, now: number): boolean {
  const moves = glide.fromX !== glide.toX || glide.fromY !== glide.toY;
  return moves && now - glide.startedAt < glideMilliseconds;
}

/** The glide to a new place, from where the mark is shown now; `still` goes there at once. */
export function glideTo(glide: Glide | undefined, x: number, y: number, now: number, still: boolean): Glide {
  if (glide && glide.toX === x && glide.toY === y) return glide;
  const [fromX, fromY] = glide ? glideAt(glide, now) : [x, y];
  const jumps = still || Math.abs(fromX - x) > jumpDegrees || Math.abs(fromY - y) > jumpDegrees;
  return { fromX: jumps ? x : fromX, fromY: jumps ? y : fromY, toX: x, toY: y, startedAt: now };
}
