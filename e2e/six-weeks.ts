// Six weeks of an invented programme as files: six hotspots, five people, their duties and positions up to now. In the last week visits are half
// as long, and one hotspot gets another target today. Everything follows from the time.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ran } from './running.ts';

const names = ['Market Place', 'Station Approach', 'Mill Lane', 'Canal Basin', 'Arboretum', 'Bus Station'];
const people = ['K101', 'K102', 'K103', 'W201', 'W202'];
const minute = 60_000;
const day = 86_400_000;
const days = 42;

/** A folder whose data is the programme up to `now` (ms). */
export async function sixWeeks(now: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-journey-'));
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  await ran(folder, 'import', 'hotspots', await write('hotspots.geojson', hotspots(900)));
  const { duties, positions } = programme(now);
  await ran(folder, 'import', 'duties', await write('duties.csv', duties));
  await ran(folder, 'import', 'positions', await write('positions.csv', positions));
  await ran(folder, 'import', 'hotspots', await write('changed.geojson', hotspots(1800)));
  return folder;
}

function hotspots(firstTarget: number): string {
  const features = names.map((name, i) => {
    const [west, south] = cornerOf(i);
    const [east, north] = [west + 0.004, south + 0.003];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const properties = { name, dayTargetPatrolSeconds: i === 0 ? firstTarget : 1200 };
    const geometry = { type: 'Polygon', coordinates: [ring] };
    return { type: 'Feature', id: idOf(name), properties, geometry };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function programme(now: number) {
  const duties = ['officer_id,starts_at,ends_at,break_minutes'];
  const positions = ['officer_id,captured_at,longitude,latitude,accuracy_m'];
  const random = seeded(20261125);
  const iso = (at: number) => new Date(at).toISOString();
  for (let ago = days; ago >= 0; ago--) {
    people.forEach((callSign, person) => {
      const start = now - (now % day) + 10 * 3_600_000 + person * 30 * minute - ago * day;
      if (start + 7 * 3_600_000 > now || random() < 0.15) return;
      duties.push(`${callSign},${iso(start)},${iso(start + 7.5 * 3_600_000)},30`);
      for (let visit = 0; visit < 5; visit++) {
        const from = start + visit * 80 * minute + Math.floor(random() * 30) * minute;
        const minutes = (14 + Math.floor(random() * 8)) / (ago <= 7 ? 2 : 1);
        const place = Math.floor(random() * (person < 3 ? names.length : 3));
        stay(positions, callSign, from, minutes, place, random);
      }
    });
  }
  return { duties: `${duties.join('\n')}\n`, positions: `${positions.join('\n')}\n` };
}

/** On foot across a hotspot, a position every 20 s, one in eight missing. */
function stay(
  positions: string[],
  callSign: string,
  from: number,
  minutes: number,
  place: number,
  random: () => number,
): void {
  const [west, south] = cornerOf(place);
  for (let at = 0; at <= minutes * minute; at += 20_000) {
    if (random() < 0.12) continue;
    const share = at / (minutes * minute);
    const longitude = (west + 0.0005 + share * 0.003).toFixed(6);
    const latitude = (south + 0.0015 + (random() - 0.5) * 0.0004).toFixed(6);
    positions.push(
      `${callSign},${new Date(from + at).toISOString()},${longitude},${latitude},${5 + Math.floor(random() * 12)}`,
    );
  }
}

function cornerOf(place: number): [number, number] {
  return [-1.47 + (place % 3) * 0.02, 52.92 + Math.floor(place / 3) * 0.02];
}

export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
