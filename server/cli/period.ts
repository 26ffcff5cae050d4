// `period`: how long what is kept, from a date on, with the policy that says so.
import { type RetentionSubject, retentionSubjects, usualPeriods } from '../../core/tracking/retention.ts';
import { readPeriods, setPeriod } from '../tracking/index.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse } from './command.ts';
import { figures } from './progress.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

/** Positions are taken in for 31 days, so nothing is kept for less. */
const leastDays = 31;
const mostDays = 36_525;

export const period: Command = {
  summary: 'Says and sets how long positions, visits and totals are kept.',
  usage: ['period list', 'period set positions|visits|totals DAYS --from T --source "…"'],
  options: {
    ...storeOptions,
    from: { value: 'T', words: 'From when on it holds, ISO 8601 with offset.' },
    source: { value: 'words', words: 'The policy or law that says so.' },
  },
  notes: [
    'Without any of its own a force keeps raw positions 31 days, sealed visits 2 years and totals 7 years.',
    'Of those that have begun, the one that began last holds. What was deleted by a shorter one does not come back.',
  ],
  examples: ['period list', 'period set visits 365 --from 2027-04-01T00:00Z --source "retention policy 4.2"'],
  async run(arguments_, io): Promise<ExitCode> {
    const [work, ...rest] = arguments_.positionals;
    if (work === 'list' && rest.length === 0) return list(arguments_, io);
    if (work === 'set' && rest.length === 2) return set(arguments_, rest, io);
    return misuse(io, 'period', `say one of ${period.usage.join('; ')}`);
  },
};

async function set(arguments_: Arguments, [what, many]: readonly string[], io: Io): Promise<ExitCode> {
  const subject: RetentionSubject | undefined = retentionSubjects.find((known) => known === what);
  if (subject === undefined)
    return misuse(io, 'period', `"${what.slice(0, 40)}" is none of ${retentionSubjects.join(', ')}`);
  const days = Number(many);
  if (!Number.isInteger(days) || days < leastDays || days > mostDays)
    return misuse(io, 'period', `DAYS is a whole number from ${leastDays} to ${figures(mostDays)}`);
  const validFrom = timeReader(null)(arguments_.text('from') ?? '');
  if (typeof validFrom === 'string') return misuse(io, 'period', `--from: ${validFrom}`);
  const source = arguments_.text('source');
  if (source === null) return misuse(io, 'period', 'say --source: the policy or law that says so');
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    await database.inForce(forceId, (t) => setPeriod(t, { subject, validFrom, days, source }, 'console'));
    io.say(`From ${new Date(validFrom).toISOString()} on ${subject} are kept ${figures(days)} days.`);
    return 0;
  });
}

async function list(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const own = await database.inForce(forceId, readPeriods);
    const { textTable } = await import('./text-table.ts');
    const rows = [...usualPeriods, ...own].map(({ subject, validFrom, days, source }) => ({
      what: subject,
      days,
      from: validFrom === 0 ? 'always' : new Date(validFrom).toISOString(),
      source,
    }));
    await io.out([...textTable(rows, ['what', 'days', 'from', 'source'], 'UTC')].join(''));
    return 0;
  });
}
