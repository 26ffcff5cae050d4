// Positions to visits through the full rules: believed or not, legs cut at boundaries, presences, visits, doubt. One core.
// Rates are by the thread's processor time, as in the bench of the geofence.
// Seeded patrols on foot and by vehicle among 500 hotspots; columns are made beforehand, so only the rules are timed.
import { buildGeofence } from '../core/hotspots/index.ts';
import { advance, defaultRules, type Positions, resultOf, startTrack } from '../core/tracking/index.ts';
import { patrolBy, townOf } from './patrols.ts';
import { seeded } from './seeded.ts';

const hotspotCount = 500;
const runs = 5;
const floorPerSecond = 3_000_000;
const dutyStartAt = Date.UTC(2026, 0, 5, 8);

/** Prints positions a second for each ping interval; false where the floor is missed. */
export async function benchVisits(
  print: (line: string) => void,
  options: { long: boolean },
): Promise<boolean | null> {
  const random = seeded(20_260_105);
  const hotspots = townOf(random, hotspotCount);
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
    const length = Math.floor((8 * 3600) / pingSeconds);
    const tracks: Positions[] = Array.from({ length: count }, (_, i) =>
      patrolBy(random, hotspots, { pingSeconds, isDriving: i % 3 === 0, error: 'leaps' })(
        dutyStartAt,
        length,
      ),
    );
    const positions = tracks.reduce((sum, track) => sum + track.length, 0);
    const rates: number[] = [];
    let visits = 0;
    let insideSeconds = 0;
    for (let run = 0; run <= runs; run++) {
      visits = 0;
      insideSeconds = 0;
      const before = process.threadCpuUsage();
      for (const columns of tracks) {
        const track = startTrack(geofence, defaultRules);
        advance(track, columns, 0, columns.length);
        const result = resultOf(track, columns.capturedAt[columns.length - 1]);
        visits += result.visits.length;
        for (const visit of result.visits) insideSeconds += visit.measuredSeconds;
      }
      const { user, system } = process.threadCpuUsage(before);
      if (run > 0) rates.push(positions / (user + system));
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
