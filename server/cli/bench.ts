// `bench`: the project's own measurements, each beside its peer.
import { type Command, type ExitCode, type Io, misuse } from './command.ts';
import { nearest } from './nearest.ts';

type Bench = (print: (line: string) => void, options: { long: boolean }) => Promise<boolean | null>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  geofence: async () => (await import('../../bench/geofence.ts')).benchGeofence,
  visits: async () => (await import('../../bench/visits.ts')).benchVisits,
  accuracy: async () => (await import('../../bench/accuracy.ts')).benchAccuracy,
  truth: async () => (await import('../../bench/truth.ts')).benchTruth,
};

export const bench: Command = {
  summary: 'Measures speed and accuracy beside their peers and prints a table.',
  usage: ['bench geofence|visits|accuracy|truth [--long]'],
  options: { long: { words: 'More points and more runs.' } },
  examples: ['bench geofence', 'bench accuracy --long', 'bench truth'],
  async run(arguments_, io): Promise<ExitCode> {
    const names = Object.keys(benches);
    const [name, ...more] = arguments_.positionals;
    if (name === undefined || more.length > 0) return misuse(io, 'bench', `name one of ${names.join(', ')}`);
    const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (load === undefined) {
      const near = nearest(name, names);
      return misuse(
        io,
        'bench',
        `there is no bench "${name}"${near === null ? '' : `. Did you mean ${near}?`}`,
      );
    }
    return measure(await load(), arguments_.isGiven('long'), io);
  },
};

async function measure(run: Bench, long: boolean, io: Io): Promise<ExitCode> {
  const lines: Promise<void>[] = [];
  const isReached = await run((line) => lines.push(io.out(`${line}\n`)), { long });
  await Promise.all(lines);
  return isReached === false ? 1 : 0;
}
