// Positions to visits through the full rules: believed or not, legs cut at boundaries, presences, visits, doubt. One core.
// Seeded patrols on foot and by vehicle among 500 hotspots; columns are made beforehand, so only the rules are timed.
import { buildGeofence, type Hotspot, hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import {
  advance,
  defaultRules,
  emptyPositions,
  type Positions,
  resultOf,
  startTrack,
} from '../core/tracking/index.ts';
import { seeded, starRing } from './seeded.ts';

const hotspotCount = 500;
const runs = 5;
const floorPerSecond = 3_000_000;
const metresPerDegree = 111_195;
const [west, south] = [-1.6, 52.9];
/** The side of the square that holds the hotspots, in metres. */
const townMetres = 22_000;

/** Prints positions a second for each ping interval; false where the floor is missed. */
export async function benchVisits(
  print: (line: string) => void,
  options: { long: boolean },
): Promise<boolean | null> {
  const random = seeded(20_260_105);
  const hotspots = townOf(random);
  const geofence = buildGeofence(hotspots);
  const officers = options.long ? 2_000 : 400;
  print(
    `Positions to visits, ${hotspotCount} hotspots, ${officers} officers, an 8-hour duty each, medians of ${runs} runs`,
  );
  print('| ping | positions | in a hotspot | visits of any kind | million/s (min–max) | floor 3 |');
  print('|---|---|---|---|---|---|');
  let isReached = true;
  for (const pingSeconds of [1, 5, 10, 30]) {
    const count = Math.max(2, Math.round((officers * Math.min(pingSeconds, 10)) / 10));
    const tracks = Array.from({ length: count }, (_, i) =>
      patrolOf(random, hotspots, pingSeconds, i % 3 === 0),
    );
    const positions = tracks.reduce((sum, track) => sum + track.length, 0);
    const rates: number[] = [];
    let visits = 0;
    let insideSeconds = 0;
    for (let run = 0; run <= runs; run++) {
      visits = 0;
      insideSeconds = 0;
      const from = performance.now();
      for (const columns of tracks) {
        const track = startTrack(geofence, defaultRules);
        advance(track, columns, 0, columns.length);
        const result = resultOf(track, columns.capturedAt[columns.length - 1]);
        visits += result.visits.length;
        for (const visit of result.visits) insideSeconds += visit.measuredSeconds;
      }
      if (run > 0) rates.push(positions / (performance.now() - from) / 1000);
    }
    rates.sort((a, b) => a - b);
    const median = rates[runs >> 1];
    const isFast = median * 1e6 >= floorPerSecond;
    isReached &&= isFast;
    const share = (100 * insideSeconds) / (positions * pingSeconds);
    print(
      `| ${pingSeconds} s | ${positions} | ${share.toFixed(0)} % | ${visits} | ${median.toFixed(2)} (${rates[0].toFixed(2)}–${rates[runs - 1].toFixed(2)}) | ${isFast ? 'reached' : 'NOT reached'} |`,
    );
  }
  return isReached;
}

function townOf(random: () => number): readonly Hotspot[] {
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

/** A duty: to a hotspot near by, about it for a quarter of an hour, on to the next. Phone noise of a few metres. */
function patrolOf(
  random: () => number,
  hotspots: readonly Hotspot[],
  pingSeconds: number,
  isDriving: boolean,
): Positions {
  const length = Math.floor((8 * 3600) / pingSeconds);
  const columns = emptyPositions(length);
  const start = Date.UTC(2026, 0, 5, 8);
  const pace = isDriving ? 9 : 1.3;
  let x = (hotspots[0].boundary.minX + random() * townMetres * 130) | 0;
  let y = (hotspots[0].boundary.minY + random() * townMetres * 80) | 0;
  let [targetX, targetY, until] = [x, y, 0];
  for (let i = 0; i < length; i++) {
    if (i >= until) {
      const near = nearest(random, hotspots, x, y);
      const stays = until >= 0 && random() < 0.5;
      [targetX, targetY] = [
        near.minX + random() * (near.maxX - near.minX),
        near.minY + random() * (near.maxY - near.minY),
      ];
      until = i + Math.ceil((stays ? 300 : 900) / pingSeconds);
    }
    const east = (targetX - x) * 0.0067;
    const north = (targetY - y) * 0.0111;
    const away = Math.hypot(east, north);
    const step = Math.min(away, pace * pingSeconds);
    if (away > 1) {
      x += ((east / away) * step) / 0.0067;
      y += ((north / away) * step) / 0.0111;
    } else {
      [targetX, targetY] = [x + (random() - 0.5) * 15_000, y + (random() - 0.5) * 9_000];
    }
    columns.capturedAt[i] = start + i * pingSeconds * 1000;
    columns.xs[i] = Math.round((x + (random() - 0.5) * 600) / 10) * 10;
    columns.ys[i] = Math.round((y + (random() - 0.5) * 400) / 10) * 10;
    columns.accuracyHalfMetres[i] = 8 + Math.floor(random() * 10);
  }
  return columns;
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
