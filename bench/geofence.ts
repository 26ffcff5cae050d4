// Point in which hotspot: the geofence index beside flatbush + turf and a serial PostGIS join, in one run, turn about, five times.
// Rates on one core are by the thread's processor time, since a shared machine's clock counts what others do; against PostGIS by the clock.
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import { buildGeofence, contains, type Geofence, locate } from '../core/hotspots/index.ts';
import { type Ground, groundOf, type Points, pointsOver, tryingPointsOver } from './geofence-ground.ts';
import { type PostgisBench, startPostgis } from './geofence-postgis.ts';

/** DESIGN 8: million points a second, and times the peers. */
const floors = [
  {
    hotspots: 19,
    millions: 30,
    timesTurf: 7,
    timesPostgis: 30,
    turfPoints: 1_000_000,
    postgisPoints: 400_000,
  },
  {
    hotspots: 500,
    millions: 28,
    timesTurf: 8,
    timesPostgis: 150,
    turfPoints: 1_000_000,
    postgisPoints: 200_000,
  },
  {
    hotspots: 10_000,
    millions: 8,
    timesTurf: 8,
    timesPostgis: 100,
    turfPoints: 500_000,
    postgisPoints: 100_000,
  },
];
const runs = 5;
const exactPoints = 10_000_000;

type Floor = (typeof floors)[number];
type Print = (line: string) => void;

/** Prints the table of DESIGN 8's first row; false where a floor is missed or an answer is wrong. */
export async function benchGeofence(print: Print, options: { long: boolean }): Promise<boolean | null> {
  const postgis = await startPostgis();
  if (postgis === null) print('PostGIS is left out: no PostgreSQL with PostGIS under /usr/lib/postgresql.');
  else print(`Peers: flatbush + turf, and ${postgis.version}, one process.`);
  print(`Points in random order, a quarter of them near a hotspot; medians of ${runs} (min–max).`);
  print('| hotspots | what | million points/s | reached | floor | |');
  print('|---|---|---|---|---|---|');
  let isReached = true;
  try {
    for (const floor of floors) {
      const isGood = await benchHotspots(print, floor, postgis, options.long ? 10_000_000 : 4_000_000);
      isReached &&= isGood;
    }
  } finally {
    await postgis?.stop();
  }
  return isReached;
}

async function benchHotspots(
  print: Print,
  floor: Floor,
  postgis: PostgisBench | null,
  count: number,
): Promise<boolean> {
  const ground = groundOf(floor.hotspots);
  const from = performance.now();
  const geofence = buildGeofence(ground.hotspots);
  const built = `built in ${Math.round(performance.now() - from)} ms, ${megabytes(geofence)} MB`;
  const few = pointsOver(ground, floor.postgisPoints);
  if (postgis !== null) await postgis.load(ground, few);
  const rates = await turnAbout(geofence, ground, pointsOver(ground, count), few, postgis, floor);
  const mismatches = mismatchesWithExactTest(ground, geofence, tryingPointsOver(ground, exactPoints));
  const row = (what: string, measured: string, reached: string, least: string, isGood: boolean) => {
    print(
      `| ${floor.hotspots} | ${what} | ${measured} | ${reached} | ${least} | ${isGood ? 'yes' : '**no**'} |`,
    );
    return isGood;
  };
  const times = (what: string, theirs: readonly number[], ours: readonly number[], least: number) => {
    const ratio = ratioOf(ours, theirs);
    return row(what, spread(theirs), `× ${ratio.toFixed(1)}`, `× ${least}`, ratio >= least);
  };
  const millions = median(rates.ours);
  const exact = `mismatches with the exact test, ${exactPoints / 1e6} million points, half on or beside an edge or vertex`;
  const answers = [
    row(
      `the index, ${built}`,
      spread(rates.ours),
      millions.toFixed(1),
      `${floor.millions}`,
      millions >= floor.millions,
    ),
    times('flatbush + turf', rates.turf, rates.ours, floor.timesTurf),
    postgis === null || times('PostGIS join', rates.postgis, rates.oursByClock, floor.timesPostgis),
    row('hits that a peer sees otherwise', '', `${rates.otherHits}`, '0', rates.otherHits === 0),
    row(exact, '', `${mismatches}`, '0', mismatches === 0),
  ];
  return answers.every((isGood) => isGood);
}

/** Ours and the peers turn about, so that each turn of all three sees the same machine. The first turn warms up and is not kept. */
async function turnAbout(
  geofence: Geofence,
  ground: Ground,
  points: Points,
  few: Points,
  postgis: PostgisBench | null,
  floor: Floor,
) {
  const turfPoints = pointsOver(ground, floor.turfPoints);
  const turf = flatbushAndTurf(ground, turfPoints);
  const rates = {
    ours: [] as number[],
    turf: [] as number[],
    oursByClock: [] as number[],
    postgis: [] as number[],
  };
  let otherHits = 0;
  for (let run = 0; run <= runs; run++) {
    const ours = timed(points.length, () => countInside(geofence, points));
    const theirs = timed(turfPoints.length, turf);
    otherHits = Math.abs(theirs.result - countInside(geofence, turfPoints));
    if (run > 0) {
      rates.ours.push(ours.millions);
      rates.turf.push(theirs.millions);
      rates.oursByClock.push(ours.millionsByClock);
    }
    if (postgis === null) continue;
    const joined = await postgis.join();
    otherHits += Math.abs(joined.hits - countInside(geofence, few));
    if (run > 0) rates.postgis.push(few.length / joined.milliseconds / 1000);
  }
  return { ...rates, otherHits };
}

/** How many times a hotspot holds a point, over all points. */
function countInside(geofence: Geofence, { xs, ys, length }: Points): number {
  let inside = 0;
  for (let i = 0; i < length; i++) {
    const code = locate(geofence, xs[i], ys[i]);
    if (code === -1) continue;
    inside += code >= 0 ? 1 : geofence.overlapSets[-2 - code].length;
  }
  return inside;
}

/** The peer: candidates from flatbush by their boxes, each asked of turf; coordinates made beforehand, as for ours. */
function flatbushAndTurf(ground: Ground, { xs, ys, length }: Points): () => number {
  const index = new Flatbush(ground.hotspots.length);
  const polygons = ground.hotspots.map(({ boundary }) => {
    index.add(boundary.minX / 1e7, boundary.minY / 1e7, boundary.maxX / 1e7, boundary.maxY / 1e7);
    const ring = Array.from(boundary.xs, (x, i) => [x / 1e7, boundary.ys[i] / 1e7]);
    return { type: 'Polygon' as const, coordinates: [ring] };
  });
  index.finish();
  const points = Array.from({ length }, (_, i) => [xs[i] / 1e7, ys[i] / 1e7]);
  return () => {
    let inside = 0;
    for (const point of points) {
      for (const i of index.search(point[0], point[1], point[0], point[1])) {
        if (booleanPointInPolygon(point, polygons[i])) inside++;
      }
    }
    return inside;
  };
}

/** Asks the exact test of every hotspot whose box holds the point (found by flatbush, not by our index) and compares. */
function mismatchesWithExactTest(ground: Ground, geofence: Geofence, points: Points): number {
  const index = new Flatbush(ground.hotspots.length);
  for (const { boundary } of ground.hotspots) {
    index.add(boundary.minX, boundary.minY, boundary.maxX, boundary.maxY);
  }
  index.finish();
  let mismatches = 0;
  for (let i = 0; i < points.length; i++) {
    const [x, y] = [points.xs[i], points.ys[i]];
    const code = locate(geofence, x, y);
    const candidates = index.search(x, y, x, y);
    const holding = candidates.filter((hotspot) => contains(ground.hotspots[hotspot].boundary, x, y));
    const found = code === -1 ? [] : code >= 0 ? [code] : geofence.overlapSets[-2 - code];
    const isSame = found.length === holding.length && holding.every((hotspot) => found.includes(hotspot));
    if (!isSame) mismatches++;
  }
  return mismatches;
}

function timed(points: number, run: () => number) {
  const from = performance.now();
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  const millionsByClock = points / (performance.now() - from) / 1000;
  return { result, millions: points / (user + system), millionsByClock };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median of the ratios of each turn. */
function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return median(theirs.map((rate, i) => ours[i] / rate));
}

function spread(values: readonly number[]): string {
  const digits = median(values) < 1 ? 3 : 1;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

function megabytes(geofence: Geofence): string {
  // Two views of one memory are counted once.
  const memories = new Set(
    Object.values(geofence).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : [])),
  );
  const bytes = [...memories].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return (bytes / 1e6).toFixed(1);
}

if (import.meta.main) {
  const isReached = await benchGeofence(console.log, { long: process.argv.includes('--long') });
  process.exitCode = isReached === false ? 1 : 0;
}
