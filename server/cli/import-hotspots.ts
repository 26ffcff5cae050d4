// `import hotspots`: every good hotspot of the files in one transaction; bad ones are named with their remedy.
import { type Hotspot, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { takeOverHotspots } from '../hotspots/index.ts';
import { type Arguments, type ExitCode, type Io, refuse } from './command.ts';
import { hotspotMappingFrom, hotspotsFile } from './hotspots-file.ts';
import { storeTerms, withForce } from './store-options.ts';

/** Takes the hotspots of the files over. */
export async function importHotspotFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
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
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const { added, changed, unchanged } = await takeOverHotspots(database, forceId, hotspots, io.now());
    await io.out(
      `${added.length} hotspots added, ${changed.length} changed, ${unchanged.length} as they were, ${refused} refused\n`,
    );
    return after;
  });
}
