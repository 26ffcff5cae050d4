// Visits of an export: CSV for a spreadsheet, JSON with every stretch and seal, GeoJSON for a map. All kinds, near passes too.
import type { Hotspot } from '../../core/hotspots/index.ts';
import { csvLine } from '../csv-line.ts';
import { readHotspotVersions } from '../hotspots/index.ts';
import { readOfficers } from '../people/index.ts';
import { entrySpan, readSeals, readVisits, type Seal, type VisitRow } from '../tracking/index.ts';
import { type ExportSource, timeText } from './export-source.ts';

type Shown = Readonly<Record<string, string | number | boolean | null>>;

const visitKeys = [
  ...['id', 'officerId', 'callSign', 'hotspotId', 'hotspotVersion', 'kind', 'enteredAt', 'leftAt'],
  ...['measuredSeconds', 'inferredSeconds', 'unknownSeconds', 'lowSeconds', 'highSeconds', 'positions'],
  ...[
    'longestGapSeconds',
    'medianSpeedMetresPerSecond',
    'mode',
    'endedBy',
    'weak',
    'rulesVersion',
    'byCrewMate',
  ],
  ...['evidence', 'isSealed'],
];
const windowMilliseconds = 7 * 86_400_000;

/** Visits in order of entry, a week's at a time. */
async function* visits({ database, forceId }: ExportSource): AsyncGenerator<VisitRow[]> {
  const span = await database.inForce(forceId, entrySpan);
  if (span === null) return;
  for (let { from } = span; from <= span.to; from += windowMilliseconds)
    yield await database.inForce(forceId, (t) => readVisits(t, { from, to: from + windowMilliseconds }));
}

async function known({ database, forceId }: ExportSource) {
  return database.inForce(forceId, async (t) => ({
    callSigns: new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign])),
    seals: new Map((await readSeals(t)).map((seal) => [seal.visitId, seal])),
    middles: new Map(
      (await readHotspotVersions(t)).map(({ hotspot, version }) => [
        `${hotspot.id} ${version}`,
        middleOf(hotspot),
      ]),
    ),
  }));
}

export async function* visitCsvPieces(from: ExportSource): AsyncGenerator<string> {
  const { callSigns, seals } = await known(from);
  yield csvLine(visitKeys);
  for await (const rows of visits(from)) {
    for (const row of rows) {
      const shown = shownOf(row, callSigns, seals);
      yield csvLine(visitKeys.map((key) => shown[key]));
    }
  }
}

export async function* visitJsonPieces(from: ExportSource): AsyncGenerator<string> {
  const { callSigns, seals } = await known(from);
  let before = '[\n';
  for await (const rows of visits(from)) {
    for (const row of rows) {
      const { measured, inferred, certain, possible } = row;
      const seal = seals.get(row.id);
      const stretches = { measured, inferred, certain, possible };
      yield `${before}${JSON.stringify({ ...shownOf(row, callSigns, seals), stretches, seal: sealShown(seal) })}`;
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** A visit has no place but its hotspot's: the middle of the boundary's extent. */
export async function* visitGeoJsonPieces(from: ExportSource): AsyncGenerator<string> {
  const { callSigns, seals, middles } = await known(from);
  yield '{"type":"FeatureCollection","features":[\n';
  let before = '';
  for await (const rows of visits(from)) {
    for (const row of rows) {
      const place = row.hotspotId.replace(/#ring$/, '');
      const coordinates = middles.get(`${place} ${row.hotspotVersion}`);
      const geometry = coordinates === undefined ? null : { type: 'Point', coordinates };
      const properties = shownOf(row, callSigns, seals);
      yield `${before}${JSON.stringify({ type: 'Feature', id: row.id, properties, geometry })}`;
      before = ',\n';
    }
  }
  yield '\n]}\n';
}

function shownOf(
  row: VisitRow,
  callSigns: ReadonlyMap<string, string>,
  seals: ReadonlyMap<string, Seal>,
): Shown {
  const { measured: _m, inferred: _i, certain: _c, possible: _p, enteredAt, leftAt, ...figures } = row;
  return {
    ...figures,
    callSign: callSigns.get(row.officerId) ?? null,
    enteredAt: timeText(enteredAt),
    leftAt: timeText(leftAt),
    evidence: row.kind === 'near-pass' ? 'possible' : 'measured by device',
    isSealed: seals.has(row.id),
  };
}

function sealShown(seal: Seal | undefined) {
  if (seal === undefined) return null;
  const { gaps, accuracies, hash } = seal;
  return { gaps, accuracies, sha256: Buffer.from(hash).toString('hex') };
}

function middleOf({ boundary: { xs, ys } }: Hotspot): [number, number] {
  const middle = (values: ArrayLike<number>) => {
    let [least, most] = [values[0], values[0]];
    for (let i = 1; i < values.length; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    return Math.round((least + most) / 2) / 1e7;
  };
  return [middle(xs), middle(ys)];
}
