// `bench`: the project's own measurements, each beside its peer.
import { type Command, type ExitCode, type Io, misuse } from './command.ts';
import { nearest } from './nearest.ts';

interface BenchOptions {
  readonly long: boolean;
  /** How long the steady load lasts; null: as long as it must. */
  readonly minutes: number | null;
  /** Aborted when somebody asks to stop: what the bench started goes with it. */
  readonly signal: AbortSignal;
}

type Bench = (print: (line: string) => void, options: BenchOptions) => Promise<boolean | null>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  geofence: async () => (await import('../../bench/geofence.ts')).benchGeofence,
  visits: async () => (await import('../../bench/visits.ts')).benchVisits,
  accuracy: async () => (await import('../../bench/accuracy.ts')).benchAccuracy,
  ingest: async () => (await import('../../bench/ingest.ts')).benchIngest,
  'open-loop': async () => (await import('../../bench/open-loop.ts')).benchOpenLoop,
  disk: async () => (await import('../../bench/disk.ts')).benchDisk,
  live: async () => (await import('../../bench/live.ts')).benchLive,
  playback: async () => (await import('../../bench/playback.ts')).benchPlayback,
  sums: async () => (await import('../../bench/sums.ts')).benchSums,
  safeguards: async () => (await import('../../bench/safeguards.ts')).benchSafeguards,
  truth: async () => (await import('../../bench/truth.ts')).benchTruth,
};

export const bench: Command = {
  summary: 'Measures speed and accuracy beside their peers and prints a table.',
  usage: [`bench ${Object.keys(benches).join('|')} [--long] [--minutes 10]`],
  options: {
    long: { words: 'More points and more runs.' },
    minutes: { value: '10', words: 'open-loop: how long a nation sends, with its memory every minute.' },
  },
  examples: ['bench geofence', 'bench accuracy --long', 'bench open-loop --minutes 10', 'bench truth'],
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
    const minutes = arguments_.text('minutes');
    if (minutes !== null && !/^[1-9]\d?$/.test(minutes)) {
      return misuse(io, 'bench', '--minutes is a whole number from 1 to 99');
    }
    const options = { long: arguments_.isGiven('long'), minutes: minutes === null ? null : Number(minutes) };
    return measure(await load(), options, io);
  },
};

async function measure(run: Bench, options: Omit<BenchOptions, 'signal'>, io: Io): Promise<ExitCode> {
  const stopping = new AbortController();
  void io.stopAsked().then(() => stopping.abort());
  const lines: Promise<void>[] = [];
  try {
    const print = (line: string) => lines.push(io.out(`${line}\n`));
    const isReached = await run(print, { ...options, signal: stopping.signal });
    return isReached === false ? 1 : 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    io.say('Stopped before it was done.');
    return 1;
  } finally {
    await Promise.all(lines);
  }
}
