// The marks' motion in the past: sampled from the tracks at the moment of the drawing.
import type { Motion } from '../map/motion.ts';
import type { Sampler } from '../past/sampler.ts';

export interface PastMotion extends Motion {
  /** Says that the head was moved, set going or stopped. */
  readonly changed: () => void;
}

export function pastMotion(
  moment: () => number | null,
  samplerAt: (at: number) => Sampler | null,
  isRunning: () => boolean,
): PastMotion {
  let sampler: Sampler | null = null;
  let listener = () => {};
  return {
    isOn: () => moment() !== null,
    isRunning,
    step() {
      const at = moment();
      sampler = at === null ? null : samplerAt(at);
      if (at !== null) sampler?.sampleAt(at);
    },
    indexOf: (id) => {
      const index = sampler?.indexOf.get(id) ?? -1;
      return index === -1 || sampler?.latest[index] === -1 ? -1 : index;
    },
    longitudeOf: (index) => sampler?.longitudes[index] ?? 0,
    latitudeOf: (index) => sampler?.latitudes[index] ?? 0,
    headingOf: (index) => sampler?.headings[index] ?? 0,
    isMoving: (index) => sampler?.moving[index] === 1,
    onChanged(next) {
      listener = next;
    },
    changed: () => listener(),
  };
}
