// How marks move when they are not heard of second by second: where each is at the moment of a drawing, filled in place.

export interface Motion {
  /** Whether marks move at all: otherwise they glide from frame to frame, as live. */
  readonly isOn: () => boolean;
  /** Whether they move by themselves, so that every frame is another. */
  readonly isRunning: () => boolean;
  /** Fills the places for the drawing to come. */
  readonly step: () => void;
  /** The place of a mark in the arrays; −1 where it has none. */
  readonly indexOf: (id: string) => number;
  readonly longitudeOf: (index: number) => number;
  readonly latitudeOf: (index: number) => number;
  readonly headingOf: (index: number) => number;
  readonly isMoving: (index: number) => boolean;
  /** Calls back when it was set going, stopped, or moved by hand. */
  readonly onChanged: (listener: () => void) => void;
}
