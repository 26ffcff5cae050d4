// `break-glass`: two codes for the day when nobody can sign in, each to be kept by a different person.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { breakGlassListOf, makeBreakGlass } from '../people/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse } from './command.ts';
import { storeOptions, storeTerms, withForce } from './store-options.ts';

export const breakGlass: Command = {
  summary: 'Emergency access: makes the two codes that together let in when nobody can sign in.',
  usage: ['break-glass make', 'break-glass list'],
  options: { ...storeOptions },
  notes: [
    'Each code is for another person, to be kept in a sealed envelope: only both together open anything.',
    'They let in once, as an administrator, for one hour. Making new ones ends those before. Only their hashes are kept, so they are shown this once.',
    'Afterwards administrators and professional standards see when it was open.',
  ],
  examples: ['break-glass make', 'break-glass list'],
  async run(arguments_, io): Promise<ExitCode> {
    const [work, ...rest] = arguments_.positionals;
    if (work === 'make' && rest.length === 0) return make(arguments_, io);
    if (work === 'list' && rest.length === 0) return list(arguments_, io);
    return misuse(io, 'break-glass', `say one of ${breakGlass.usage.join('; ')}`);
  },
};

async function make(arguments_: Arguments, io: Io): Promise<ExitCode> {
  const terms = storeTerms(arguments_, io);
  return withForce(terms, io, async (database, forceId) => {
    const chance = { newId: () => randomUUIDv7(), random: () => randomBytes(25) };
    const force = { id: forceId, name: terms.forceName };
    const [first, second] = await makeBreakGlass(database, force, chance, io.now(), 'console');
    io.say(`Emergency access of “${terms.forceName}”:`);
    io.say(
      'Write each on paper for another person. They are not shown again, and those made before open nothing any more.',
    );
    await io.out(`${first}\n${second}\n`);
    return 0;
  });
}

async function list(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const { madeAt, openings } = await breakGlassListOf(database, forceId, io.now());
    io.say(madeAt === null ? 'There are no codes that would open it.' : `Codes were made ${time(madeAt)}.`);
    const { textTable } = await import('./text-table.ts');
    const rows = openings.map(({ openedAt, closedAt }) => {
      return { opened: time(openedAt), closed: closedAt === null ? 'still open' : time(closedAt) };
    });
    await io.out([...textTable(rows, ['opened', 'closed'], 'UTC')].join(''));
    return 0;
  });
}

function time(at: number): string {
  return new Date(at).toISOString();
}
