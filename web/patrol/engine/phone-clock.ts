// The clock of the phone, made to go on: somebody sets it back, or forward, and positions must neither be lost nor come twice. Pure.
// Between two ticks the time since the page began says how long it was; the server's time, where it is told, has the last word.

export interface PhoneClock {
  /** What is added to the phone's own time. Milliseconds. */
  readonly correction: number;
  /** The phone's own time and the time since the page began, at the last tick. */
  readonly wall: number;
  readonly sinceBegin: number;
}

/** A difference beyond this is a changed clock and no slow timer. Milliseconds. */
const jumpMilliseconds = 2000;
/** The phone's own time is believed within this of the server's: a smaller step back would hold up positions, a larger one is known as such. Milliseconds. */
const believedMilliseconds = 60_000;

/**
 * The clock of a page that opens. `lastAt` is the latest time that was kept: time goes on from there where the phone's own, with the correction
 * of then or without, is before it.
 */
export function openedClock(
  correction: number,
  lastAt: number,
  wall: number,
  sinceBegin: number,
): PhoneClock {
  const fits = [correction, 0].find((each) => wall + each >= lastAt);
  return { correction: fits ?? lastAt - wall, wall, sinceBegin };
}

/** The clock at the next tick. `isAwake`: the page was to be seen all the while, so that a leap forward is no sleep. */
export function ticked(clock: PhoneClock, wall: number, sinceBegin: number, isAwake: boolean): PhoneClock {
  const leap = wall - clock.wall - (sinceBegin - clock.sinceBegin);
  const isChanged = leap < -jumpMilliseconds || (isAwake && leap > jumpMilliseconds);
  return { correction: isChanged ? clock.correction - leap : clock.correction, wall, sinceBegin };
}

/** The clock once the server has said its time: left as it is where it is near that, so that no small step back holds up a position. */
export function toldTime(clock: PhoneClock, wall: number, serverAt: number): PhoneClock {
  if (Math.abs(serverAt - timeBy(clock, wall)) <= believedMilliseconds) return clock;
  const isRight = Math.abs(serverAt - wall) <= believedMilliseconds;
  return { ...clock, correction: isRight ? 0 : serverAt - wall };
}

/** The time now: milliseconds since 1970 UTC. */
export function timeBy({ correction }: PhoneClock, wall: number): number {
  return wall + correction;
}

/** A reading of the sensor older than this, or younger than now, carries a time of another clock. Milliseconds. */
const oldestReading = 60_000;
const futureReading = 2000;

/** When a position was taken, of which the sensor says its own time: by the clock of the phone unless that cannot be. */
export function capturedBy(clock: PhoneClock, wall: number, said: number): number {
  const age = wall - said;
  const isLikely = age >= -futureReading && age <= oldestReading;
  return timeBy(clock, wall) - (isLikely ? Math.max(0, age) : 0);
}
