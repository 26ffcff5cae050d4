// For tests: a sample written to a file of its own and read by the readers, and what came of it. Nothing is faked.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '../../../core/tracking/position.ts';
import { type FileRead, type ReadOptions, readPositions } from './read-positions.ts';
import type { RowRefusal } from './refusal.ts';

export interface SampleRead {
  readonly read: FileRead;
  readonly accepted: readonly Accepted[];
  readonly refused: readonly RowRefusal[];
  readonly said: readonly string[];
}

export interface Accepted extends Position {
  readonly officerId: string;
  readonly source: string;
}

/** Reads a file and keeps all that its readers say. */
export async function readWhole(file: string, options: Partial<ReadOptions> = {}): Promise<SampleRead> {
  const accepted: Accepted[] = [];
  const refused: RowRefusal[] = [];
  const said: string[] = [];
  const read = await readPositions(
    file,
    {
      accept: (officerId, source, position) => accepted.push({ officerId, source, ...position }),
      refuse: (refusal) => refused.push(refusal),
      say: (_, words) => said.push(words),
    },
    { zone: null, mapping: {}, ...options },
  );
  return { read, accepted, refused, said };
}

/** Reads a text or bytes as a file called `name`. */
export async function readSample(
  content: string | Uint8Array,
  name = 'PC1.csv',
  options: Partial<ReadOptions> = {},
): Promise<SampleRead> {
  const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-sample-'));
  try {
    const file = join(folder, name);
    await writeFile(file, content);
    return await readWhole(file, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The reasons of refusals, in order. */
export function reasonsOf(sample: SampleRead): string[] {
  return sample.refused.map(({ reason }) => reason);
}
