// The tokens of the demo's devices: issued once and kept beside its database, readable by its owner alone, so that a device stays the same one.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Database } from '../db/database.ts';
import { type DeviceIssue, deviceLookUp, issueDevice } from '../people/index.ts';

const kept = z.record(z.string(), z.string());

/** A token for each device by call sign: the one that was issued before where the database still knows it. */
export async function demoTokens(
  database: Database,
  forceId: number,
  devices: readonly DeviceIssue[],
  file: string,
): Promise<ReadonlyMap<string, string>> {
  const before = await keptTokens(file);
  const lookUp = deviceLookUp(database);
  const tokens = new Map<string, string>();
  for (const issue of devices) {
    const known = before[issue.callSign];
    if (known !== undefined && (await lookUp.find(known)) !== null) tokens.set(issue.callSign, known);
    else {
      const chance = { newId: randomUUIDv7, random: randomBytes(32) };
      const { token } = await issueDevice(database, forceId, issue, chance, 'console');
      tokens.set(issue.callSign, token);
    }
  }
  await writeFile(`${file}.part`, JSON.stringify(Object.fromEntries(tokens)), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return tokens;
}

async function keptTokens(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Without tokens of before new ones are issued.
    return {};
  }
}
