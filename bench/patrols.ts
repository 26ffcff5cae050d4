// Seeded patrols among the hotspots of a town of 22 km by 22 km: on foot or driving, with the noise of a phone.
import { type Hotspot, hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import { emptyPositions, type Positions } from '../core/tracking/index.ts';
import { starRing } from './seeded.ts';

const metresPerDegree = 111_195;
const [west, south] = [-1.6, 52.9];
/** The side of the square that holds the hotspots, in metres. */
const townMetres = 22_000;

export interface Pace {
  readonly pingSeconds: number;
  readonly isDriving: boolean;
  /** How a position errs: anew each time, or as phones do, a little further each time (a drive of a Pixel 4 comes to the same bytes). */
  readonly error: 'leaps' | 'wanders';
}

/** Goes on with a patrol: the next positions, the first of them at a time (ms). */
export type Patrol = (startAt: number, length: number) => Positions;

/** So many star-shaped hotspots, `h0` and on. */
export function townOf(random: () => number, hotspotCount: number): readonly Hotspot[] {
  const features = Array.from({ length: hotspotCount }, (_, i) => {
    const [longitude, latitude] = place(random() * townMetres, random() * townMetres);
    const ring = starRing(random, longitude, latitude, 75 + 175 * random(), 10 + Math.floor(random() * 50));
    return {
      type: 'Feature',
      id: `h${i}`,
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return hotspotsFromGeoJson({ type: 'FeatureCollection', features }).hotspots;
}

function place(eastMetres: number, northMetres: number): [number, number] {
  return [
    west + eastMetres / (metresPerDegree * Math.cos((south * Math.PI) / 180)),
    south + northMetres / metresPerDegree,
  ];
}

/** A patrol: to a hotspot near by, about it for a quarter of an hour, on to the next. Noise of a few metres. */
export function patrolBy(
  random: () => number,
  hotspots: readonly Hotspot[],
  { pingSeconds, isDriving, error }: Pace,
): Patrol {
  const pace = isDriving ? 9 : 1.3;
  let x = (hotspots[0].boundary.minX + random() * townMetres * 130) | 0;
  let y = (hotspots[0].boundary.minY + random() * townMetres * 80) | 0;
  let [targetX, targetY, left] = [x, y, 0];
  let [speed, heading] = [0, 0];
  let [errorX, errorY, accuracy] = [0, 0, 8];
  function err(): void {
    if (error === 'leaps') {
      errorX = (random() - 0.5) * 600;
      errorY = (random() - 0.5) * 400;
      accuracy = 8 + Math.floor(random() * 10);
    } else {
      errorX = errorX * 0.97 + (random() - 0.5) * 60;
      errorY = errorY * 0.97 + (random() - 0.5) * 40;
      if (random() < 0.1) accuracy = 8 + Math.floor(random() * 10);
    }
  }
  function step(): void {
    if (left === 0) {
      const near = nearest(random, hotspots, x, y);
      const stays = random() < 0.5;
      targetX = near.minX + random() * (near.maxX - near.minX);
      targetY = near.minY + random() * (near.maxY - near.minY);
      left = Math.ceil((stays ? 300 : 900) / pingSeconds);
    }
    left -= 1;
    const east = (targetX - x) * 0.0067;
    const north = (targetY - y) * 0.0111;
    const away = Math.hypot(east, north);
    const metres = Math.min(away, pace * pingSeconds);
    speed = Math.round((metres / pingSeconds) * (9.5 + random()));
    heading = Math.round((Math.atan2(east, north) * 180) / Math.PI + 360 + 2 * random()) % 360;
    if (away > 1) {
      x += ((east / away) * metres) / 0.0067;
      y += ((north / away) * metres) / 0.0111;
    } else {
      [targetX, targetY] = [x + (random() - 0.5) * 15_000, y + (random() - 0.5) * 9_000];
    }
  }
  return (startAt, length) => {
    const columns = emptyPositions(length);
    for (let i = 0; i < length; i++) {
      step();
      columns.capturedAt[i] = startAt + i * pingSeconds * 1000;
      err();
      columns.xs[i] = Math.round((x + errorX) / 10) * 10;
      columns.ys[i] = Math.round((y + errorY) / 10) * 10;
      columns.accuracyHalfMetres[i] = accuracy;
      columns.speedDecimetres[i] = speed;
      columns.headingDegrees[i] = heading;
    }
    return columns;
  };
}

/** The nearest of a few hotspots drawn at random: patrols keep to their part of town. */
function nearest(random: () => number, hotspots: readonly Hotspot[], x: number, y: number) {
  let best = hotspots[0].boundary;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 60; i++) {
    const { boundary } = hotspots[Math.floor(random() * hotspots.length)];
    const away = Math.hypot((boundary.minX - x) * 0.6, boundary.minY - y);
    if (away < distance) [best, distance] = [boundary, away];
  }
  return best;
}
