// Two drives with phone positions and survey-grade truth, second by second, where the data is on this machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Drive {
  readonly name: string;
  /** One entry a second: milliseconds since 1970 UTC, degrees. */
  readonly seconds: readonly DriveSecond[];
}

export interface DriveSecond {
  readonly at: number;
  readonly phone: readonly [longitude: number, latitude: number];
  readonly truth: readonly [longitude: number, latitude: number];
}

const folder = new URL('../../shared/data/gps/gsdc/', import.meta.url);

/** The drives with truth, or none where the data is absent. */
export function drivesWithTruth(): Drive[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('_paired.csv.gz'))
    .sort()
    .map((file) => ({ name: file.replace('_paired.csv.gz', ''), seconds: read(new URL(file, folder)) }));
}

function read(file: URL): DriveSecond[] {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(',');
    const day = Date.UTC(
      2000 + Number(cells[1].slice(4)),
      Number(cells[1].slice(2, 4)) - 1,
      Number(cells[1].slice(0, 2)),
    );
    return {
      at: day + Number(cells[0]) * 1000,
      phone: [Number(cells[3]), Number(cells[2])],
      truth: [Number(cells[7]), Number(cells[6])],
    };
  });
}
