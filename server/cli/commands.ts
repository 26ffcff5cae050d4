// The commands there are. Each is loaded only when it is asked for, so that help and short work start at once.
import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'demo',
    summary: 'A whole invented town with people on patrol: open the address it prints.',
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'serve',
    summary: 'The server, with its own database or yours.',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'dosage',
    summary: 'Visits and dosage of hotspots from files of positions, without a server.',
    load: async () => (await import('./dosage.ts')).dosage,
  },
  {
    name: 'import',
    summary:
      'Take hotspots, exclusions, positions, duties, visits, activities, people or areas from files into the server’s database.',
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'device',
    summary: 'Add, revoke and list the devices that may send positions.',
    load: async () => (await import('./device.ts')).device,
  },
  {
    name: 'person',
    summary: 'Add and list who may sign in and in which roles, and make links that let one in once.',
    load: async () => (await import('./person.ts')).person,
  },
  {
    name: 'break-glass',
    summary: 'Emergency access: two codes for two people, for when nobody can sign in.',
    load: async () => (await import('./break-glass.ts')).breakGlass,
  },
  {
    name: 'rebuild',
    summary: 'Make all visits from the positions again, and say whether they came out the same.',
    load: async () => (await import('./rebuild.ts')).rebuild,
  },
  {
    name: 'export',
    summary: 'Write everything in open formats, with its definitions.',
    load: async () => (await import('./export.ts')).exportAll,
  },
  {
    name: 'reconcile',
    summary: 'What was logged here beside the force’s own extract: the odd ones on either side.',
    load: async () => (await import('./reconcile.ts')).reconcileCommand,
  },
  {
    name: 'hold',
    summary: 'Legal holds: what they name is not deleted while they stand.',
    load: async () => (await import('./hold.ts')).hold,
  },
  {
    name: 'period',
    summary: 'How long positions, visits and totals are kept.',
    load: async () => (await import('./period.ts')).period,
  },
  {
    name: 'check',
    summary: 'Check the installation: runtime, packages, database, rules.',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'bench',
    summary: 'Measure speed and accuracy beside their peers.',
    load: async () => (await import('./bench.ts')).bench,
  },
];
