// `import exclusions`: stations, custody and hospitals from files. Hotspots that they lie in get a new version without them.
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { exclusionKinds } from '../../core/hotspots/version-list.ts';
import { takeOverExclusions } from '../hotspots/index.ts';
import { type Arguments, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { hotspotMappingFrom, hotspotsFile } from './hotspots-file.ts';
import { storeTerms, withForce } from './store-options.ts';

/** Takes the exclusions of the files over, all of the kind that was named. */
export async function importExclusionFiles(
  files: readonly string[],
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  const kind = exclusionKinds.find((known) => known === arguments_.text('kind'));
  if (kind === undefined) return misuse(io, 'import', `say --kind ${exclusionKinds.join('|')}`);
  const mapping = await hotspotMappingFrom(arguments_.text('mapping'));
  if (!mapping.ok) return refuse(io, mapping.message, mapping.remedy);
  const areas: {
    name: string;
    area: ReturnType<typeof hotspotsFromGeoJson>['hotspots'][number]['boundary'];
  }[] = [];
  let refused = 0;
  for (const file of files) {
    const found = await hotspotsFile(file, mapping.value);
    if (!found.ok) return refuse(io, found.message, found.remedy);
    for (const words of found.value.words) io.say(`${file}: ${words}`);
    const { hotspots, problems } = hotspotsFromGeoJson(found.value.json);
    for (const { message } of problems) io.say(`${file}: ${message.replace(/^Hotspot/, 'Exclusion')}`);
    refused += problems.length;
    areas.push(...hotspots.map(({ name, boundary }) => ({ name, area: boundary })));
  }
  const repeated = areas.find(({ name }, i) => areas.findIndex((other) => other.name === name) !== i);
  if (repeated !== undefined) {
    return refuse(io, `Two exclusions are called ${repeated.name}`, 'Give each a name of its own.');
  }
  if (areas.length === 0) return refuse(io, 'No exclusion could be read', 'See above.');
  const after: ExitCode = refused > 0 && arguments_.isGiven('strict') ? 1 : 0;
  if (arguments_.isGiven('dry-run')) {
    await io.out(`${areas.length} exclusions would be imported, ${refused} refused\n`);
    return after;
  }
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const done = await takeOverExclusions(database, forceId, areas, kind, io.now());
    for (const { hotspotId, exclusions } of done.cut) {
      io.say(`Hotspot ${hotspotId}: ${exclusions.join(', ')} cut out; time there is no patrol of it`);
    }
    for (const { message } of done.refused) io.say(message);
    await io.out(
      `${areas.length} exclusions imported, ${done.changed.length} hotspots changed, ${refused} refused\n`,
    );
    return after;
  });
}
