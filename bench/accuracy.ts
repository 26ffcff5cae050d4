// Accuracy: what the definition says of real phone tracks, beside the survey-grade truth of the same drives.
// For hotspots along each drive and pings of 1 to 120 s: does the true time lie within low–high, and how wide is that?

import { noSpans } from '../core/geo/spans.ts';
import { edgesNear } from '../core/hotspots/geofence.ts';
import { buildGeofence, contains, type Hotspot, hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import { insideShares } from '../core/hotspots/leg-inside.ts';
import { defaultRules, dosageOf, positionsFrom, rulesForFeed, visitsFrom } from '../core/tracking/index.ts';
import { type Drive, type DriveSecond, drivesWithTruth } from './drives.ts';
import { seeded, starRing } from './seeded.ts';

const hotspotsPerDrive = 19;
const intervals = [1, 5, 15, 20, 30, 60, 120];
/** The widths asked for, as a multiple of the true time, by ping interval. */
const widthFloors: Readonly<Record<number, number>> = { 1: 0.5, 20: 2, 60: 9 };

export interface AccuracyRow {
  readonly pingSeconds: number;
  readonly totals: number;
  readonly held: number;
  /** Mean over totals of (high − low) ÷ true time, and all widths ÷ all true time. */
  readonly meanWidth: number;
  readonly pooledWidth: number;
  /** Counted time ÷ true time, all totals together. */
  readonly counted: number;
}

/** Prints the table of accuracy; false where a floor is missed, null where the data is absent. */
export async function benchAccuracy(
  print: (line: string) => void,
  options: { long: boolean },
): Promise<boolean | null> {
  const drives = drivesWithTruth();
  if (drives.length === 0) {
    print('accuracy: left out, since the drives with truth (shared/data/gps/gsdc) are not on this machine');
    return null;
  }
  print(
    `Accuracy of dosage on ${drives.length} drives with survey-grade truth, ${hotspotsPerDrive} hotspots each`,
  );
  print(
    '| ping | truth within low–high | mean width ÷ true | pooled width ÷ true | counted ÷ true | floor |',
  );
  print('|---|---|---|---|---|---|');
  let isReached = true;
  for (const pingSeconds of intervals) {
    const row = accuracyAt(drives, pingSeconds, options.long ? pingSeconds : 1);
    const floor = widthFloors[pingSeconds];
    const holds = row.held / row.totals >= 0.95 && (floor === undefined || row.meanWidth <= floor);
    isReached &&= holds;
    const share = `${row.held} of ${row.totals} (${((100 * row.held) / row.totals).toFixed(1)} %)`;
    const words = floor === undefined ? '≥ 95 %' : `≥ 95 %, width ≤ ${floor}`;
    print(
      `| ${pingSeconds} s | ${share} | ${row.meanWidth.toFixed(2)} | ${row.pooledWidth.toFixed(2)} | ${row.counted.toFixed(3)} | ${words}: ${holds ? 'reached' : 'NOT reached'} |`,
    );
  }
  return isReached;
}

/** The accuracy with one position every `pingSeconds`, begun at each of the first `phases` seconds in turn. */
export function accuracyAt(drives: readonly Drive[], pingSeconds: number, phases: number): AccuracyRow {
  let totals = 0;
  let held = 0;
  let widths = 0;
  let ratios = 0;
  let truths = 0;
  let counted = 0;
  for (const drive of drives) {
    const hotspots = hotspotsAlong(drive);
    for (let phase = 0; phase < phases; phase++) {
      const kept = drive.seconds.filter((_, i) => i >= phase && (i - phase) % pingSeconds === 0);
      const covered = drive.seconds.filter(({ at }) => at >= kept[0].at && at <= kept[kept.length - 1].at);
      const result = measured(hotspots, kept, pingSeconds);
      for (const hotspot of hotspots) {
        const truth = trueSeconds(hotspot, covered);
        if (truth === 0) continue;
        const total = dosageOf(hotspot.id, [{ officerId: 'phone', ...result }], {
          mergeSeconds: 180,
          visitTargetSeconds: 900,
        });
        totals++;
        truths += truth;
        widths += total.highSeconds - total.lowSeconds;
        ratios += (total.highSeconds - total.lowSeconds) / truth;
        if (truth >= total.lowSeconds && truth <= total.highSeconds) held++;
        for (const visit of result.visits) {
          if (visit.hotspotId === hotspot.id) counted += visit.measuredSeconds + visit.inferredSeconds;
        }
      }
    }
  }
  return {
    pingSeconds,
    totals,
    held,
    meanWidth: ratios / totals,
    pooledWidth: widths / truths,
    counted: counted / truths,
  };
}

function measured(hotspots: readonly Hotspot[], kept: readonly DriveSecond[], pingSeconds: number) {
  const positions = positionsFrom(
    kept.map(({ at, phone: [longitude, latitude] }) => ({
      capturedAt: at,
      longitude,
      latitude,
      accuracyMetres: null,
      speedMetresPerSecond: null,
      headingDegrees: null,
    })),
  );
  return visitsFrom({
    devices: [{ deviceId: 'phone', positions }],
    geofence: buildGeofence(hotspots),
    rules: rulesForFeed(defaultRules, { pingSeconds, silentWhenStill: false }),
    until: kept[kept.length - 1].at,
  });
}

/** True seconds inside: the truth's own straight second-legs, cut at the boundary, with no rule of visits. */
function trueSeconds(hotspot: Hotspot, seconds: readonly DriveSecond[]): number {
  const { boundary } = hotspot;
  const geofence = buildGeofence([hotspot]);
  const edges = new Int32Array(boundary.xs.length);
  const out = noSpans();
  let sum = 0;
  for (let i = 1; i < seconds.length; i++) {
    const [x0, y0] = seconds[i - 1].truth.map((degrees) => Math.round(degrees * 1e7));
    const [x1, y1] = seconds[i].truth.map((degrees) => Math.round(degrees * 1e7));
    const count = edgesNear(
      geofence,
      0,
      Math.min(x0, x1),
      Math.min(y0, y1),
      Math.max(x0, x1),
      Math.max(y0, y1),
      edges,
    );
    insideShares(boundary, edges, count, x0, y0, x1, y1, contains(boundary, x0, y0), out);
    for (let k = 0; k < out.count; k += 2)
      sum += ((out.values[k + 1] - out.values[k]) * (seconds[i].at - seconds[i - 1].at)) / 1000;
  }
  return sum;
}

/** Hotspots of 150 to 500 m across along a drive, their centres up to 60 m beside it. Seeded by the drive's length. */
function hotspotsAlong(drive: Drive): Hotspot[] {
  const random = seeded(drive.seconds.length);
  const features = Array.from({ length: hotspotsPerDrive }, (_, i) => {
    const [longitude, latitude] =
      drive.seconds[Math.floor(((i + 0.5) / hotspotsPerDrive) * drive.seconds.length)].truth;
    const aside = () => ((random() - 0.5) * 120) / 111_195;
    const ring = starRing(
      random,
      longitude + aside(),
      latitude + aside(),
      75 + 175 * random(),
      10 + Math.floor(random() * 30),
    );
    return {
      type: 'Feature',
      id: `${drive.name}-${i + 1}`,
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return [...hotspotsFromGeoJson({ type: 'FeatureCollection', features }).hotspots];
}
