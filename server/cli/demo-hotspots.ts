// The hotspots of the demo: today's, and where there is a past those that ended in it, with the two sets that they were in. All invented.
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { NorthgateFiles } from '../../fixtures/northgate/basemap.ts';
import { daysUpTo } from '../../fixtures/northgate/reliefs.ts';
import type { Database } from '../db/database.ts';
import {
  endHotspotsOfThePast,
  enterHotspotSet,
  keepHotspotSet,
  readHotspotSets,
  readHotspotVersions,
  takeOverHotspots,
} from '../hotspots/index.ts';
import type { HistoryRecord } from './demo-history-record.ts';
import { namedJson } from './named-file.ts';

const firstSet = { id: '019ac0de-0023-7000-8000-000000000023', name: 'Northgate at the start (invented)' };
const presentSet = { id: '019ac0de-0019-7000-8000-000000000019', name: 'Northgate now (invented)' };

/** Takes over the hotspots of the town and ends those of the past; what is known already stays as it is. */
export async function demoHotspots(
  database: Database,
  forceId: number,
  files: NorthgateFiles,
  record: HistoryRecord,
  now: number,
): Promise<void> {
  const present = await hotspotsOf(files.hotspots);
  await takeOverHotspots(database, forceId, present, now);
  if (record.setTurnedAt === null) return;
  const former = await hotspotsOf(files.former);
  const known = await database.inForce(forceId, readHotspotVersions);
  const unknown = former.filter(({ id }) => !known.some(({ hotspot }) => hotspot.id === id));
  await takeOverHotspots(database, forceId, unknown, now);
  const ids = former.map(({ id }) => id);
  await endHotspotsOfThePast(database, forceId, ids, record.setTurnedAt, { actor: 'console', now });
  const turned = dayOf(record.setTurnedAt, defaultDayRule).day;
  const first = daysUpTo(record.until, record.days).at(-1)?.day ?? turned;
  const presentIds = present.map(({ id }) => id);
  await makeSet(database, forceId, { ...firstSet, from: first, until: turned }, [...presentIds, ...ids]);
  await makeSet(database, forceId, { ...presentSet, from: turned, until: null }, presentIds);
}

async function makeSet(
  database: Database,
  forceId: number,
  set: Parameters<typeof keepHotspotSet>[1],
  hotspotIds: readonly string[],
): Promise<void> {
  await database.inForce(forceId, async (t) => {
    const isKnown = (await readHotspotSets(t)).some(({ id, name }) => id === set.id || name === set.name);
    if (isKnown) return;
    await keepHotspotSet(t, set, 'console');
    await enterHotspotSet(t, set.id, hotspotIds, set.from, 'console');
  });
}

async function hotspotsOf(file: string) {
  const json = await namedJson(file);
  if (!json.ok) throw new Error(json.message);
  const { hotspots, problems } = hotspotsFromGeoJson(json.value);
  // The town is our own work: one that is left out would be missed only by whoever looks for it.
  if (problems.length > 0) throw new Error(problems[0].message);
  return hotspots;
}
