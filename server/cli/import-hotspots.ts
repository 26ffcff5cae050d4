// `import hotspots`: every good hotspot of the files in one transaction; bad ones are named with their remedy.
import { type Hotspot, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import { takeOverHotspots, takeOverSet } from '../hotspots/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { hotspotMappingFrom, hotspotsFile } from './hotspots-file.ts';
import { storeTerms, withForce } from './store-options.ts';

/** Takes the hotspots of the files over. */
export async function importHotspotFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const on = arguments_.text('on');
  if (on !== null && !isDay(on))
    return misuse(io, 'import', `--on ${on.slice(0, 40)}: write a day such as 2026-04-01`);
  const mapping = await hotspotMappingFrom(arguments_.text('mapping'));
  if (!mapping.ok) return refuse(io, mapping.message, mapping.remedy);
  const hotspots: Hotspot[] = [];
  let refused = 0;
  for (const file of files) {
    const found = await hotspotsFile(file, mapping.value);
    if (!found.ok) return refuse(io, found.message, found.remedy);
    for (const words of found.value.words) io.say(`${file}: ${words}`);
    const read = hotspotsFromGeoJson(found.value.json);
    for (const { message } of read.problems) io.say(`${file}: ${message}`);
    refused += read.problems.length;
    hotspots.push(...read.hotspots);
  }
  const repeated = hotspots.find(({ id }, i) => hotspots.findIndex((other) => other.id === id) !== i);
  if (repeated !== undefined) {
    return refuse(io, `Two files have a hotspot ${repeated.id}`, 'Give each hotspot an id of its own.');
  }
  if (hotspots.length === 0) return refuse(io, 'No hotspot could be read', 'See above.');
  const after: ExitCode = refused > 0 && arguments_.isGiven('strict') ? 1 : 0;
  if (arguments_.isGiven('dry-run')) {
    await io.out(`${hotspots.length} hotspots would be imported, ${refused} refused\n`);
    return after;
  }
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const taken = await takeOverHotspots(database, forceId, hotspots, io.now());
    const { added, changed, unchanged } = taken;
    for (const { message } of taken.refused) io.say(message);
    for (const { hotspotId, exclusions } of taken.cut) {
      io.say(`Hotspot ${hotspotId}: ${exclusions.join(', ')} cut out; time there is no patrol of it`);
    }
    await io.out(
      `${added.length} hotspots added, ${changed.length} changed, ${unchanged.length} as they were, ${refused + taken.refused.length} refused\n`,
    );
    const name = arguments_.text('set');
    if (name !== null) {
      const ids = [...added, ...changed, ...unchanged];
      const day = arguments_.text('on') ?? dayOf(io.now(), defaultDayRule).day;
      const { entered, left } = await takeOverSet(database, forceId, name, day, ids);
      await io.out(
        `Set ${name} from ${day}: ${ids.length} hotspots, ${entered.length} entered, ${left.length} left\n`,
      );
    }
    return after;
  });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}
