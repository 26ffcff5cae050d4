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
    summary: 'Take hotspots, exclusions, positions or duties from files into the server’s database.',
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'device',
    summary: 'Add, revoke and list the devices that may send positions.',
    load: async () => (await import('./device.ts')).device,
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
