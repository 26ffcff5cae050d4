// A shift of twelve hours as it may go, by a seed: where the officer walks, what they log, and all that happens to their phone meanwhile.
import { seeded } from '../bench/seeded.ts';

/** What happens before a position, by its number from 0. */
export type Happening =
  | { readonly kind: 'log'; readonly then: 'stays' | 'undone' | 'corrected' | 'withdrawn' }
  | { readonly kind: 'signal'; readonly isThere: boolean }
  | { readonly kind: 'reload' }
  | { readonly kind: 'kill' }
  | { readonly kind: 'update' }
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'disk'; readonly isFull: boolean };

export interface ShiftPlan {
  readonly places: readonly (readonly [longitude: number, latitude: number])[];
  readonly happenings: ReadonlyMap<number, readonly Happening[]>;
}

export const shiftPositions = Number(process.env.BEATKEEPER_SHIFT_POSITIONS ?? 4320);
export const shiftActivities = 60;
const hour = 3_600_000;

export function shiftPlan(seed: number, positions = shiftPositions, activities = shiftActivities): ShiftPlan {
  const random = seeded(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const happenings = new Map<number, Happening[]>();
  const add = (at: number, happening: Happening) => {
    const list = happenings.get(at) ?? [];
    happenings.set(at, [...list, happening]);
  };
  for (let n = 0; n < activities; n++) {
    const then = (['stays', 'stays', 'stays', 'undone', 'corrected', 'withdrawn'] as const)[upTo(6)];
    add(5 + upTo(positions - 20), { kind: 'log', then });
  }
  for (let n = 0; n < 6; n++) {
    const from = 10 + upTo(positions - 100);
    add(from, { kind: 'signal', isThere: false });
    add(Math.min(positions - 10, from + 12 + upTo(positions / 10)), { kind: 'signal', isThere: true });
  }
  for (let n = 0; n < 4; n++) add(10 + upTo(positions - 20), { kind: 'reload' });
  for (let n = 0; n < 3; n++) add(10 + upTo(positions - 20), { kind: 'kill' });
  add(10 + upTo(positions / 2), { kind: 'clock', by: -hour });
  add(positions / 2 + upTo(positions / 2 - 20), { kind: 'clock', by: hour });
  const full = Math.floor(positions / 3) + upTo(positions / 3);
  add(full, { kind: 'disk', isFull: true });
  add(full + 20, { kind: 'disk', isFull: false });
  add(10 + upTo(positions - 20), { kind: 'update' });
  return { places: wander(random, positions), happenings };
}

/** On foot about the hotspots, with rests. In steps of 1e-6°. */
function wander(random: () => number, positions: number): (readonly [number, number])[] {
  let [x, y] = [-1.49, 52.92];
  let rest = 0;
  return Array.from({ length: positions }, () => {
    if (rest > 0) rest--;
    else if (random() < 0.01) rest = Math.floor(random() * 60);
    else {
      x = Math.min(-1.468, Math.max(-1.494, x + (random() - 0.5) * 0.0004));
      y = Math.min(52.927, Math.max(52.914, y + (random() - 0.5) * 0.00026));
    }
    return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6] as const;
  });
}
