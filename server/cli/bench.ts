// `bench`: the project's own measurements, each beside its peer.
import { type Command, type ExitCode, type Io, misuse } from './command.ts';
import { nearest } from './nearest.ts';

interface BenchOptions {
  readonly long: boolean;
  /** Aborted when somebody asks to stop: what the bench started goes with it. */
  readonly signal: AbortSignal;
}

type Bench = (print: (line: string) => void, options: BenchOptions) => Promise<boolean | null>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  geofence: async () => (await import('../../bench/geofence.ts')).benchGeofence,
  visits: async () => (await import('../../bench/visits.ts')).benchVisits,
  accuracy: async () => (await import('../../bench/accuracy.ts')).benchAccuracy,
  ingest: async () => (await import('../../bench/ingest.ts')).benchIngest,
};

export const bench: Command = {
  summary: 'Measures speed and accuracy beside their peers and prints a table.',
  usage: [`bench ${Object.keys(benches).join('|')} [--long]`],
  options: { long: { words: 'More points and more runs.' } },
  examples: ['bench geofence', 'bench accuracy --long'],
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
  const stopping = new AbortController();
  void io.stopAsked().then(() => stopping.abort());
  const lines: Promise<void>[] = [];
  try {
    const print = (line: string) => lines.push(io.out(`${line}\n`));
    const isReached = await run(print, { long, signal: stopping.signal });
    return isReached === false ? 1 : 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    io.say('Stopped before it was done.');
    return 1;
  } finally {
    await Promise.all(lines);
  }
}
