// Keeps positions of a file as a device of the officer's would have sent them; their age is not judged. The same file again changes nothing.
import { hash } from 'node:crypto';
import { encodeChunk } from '../../core/tracking/chunk.ts';
import { defaultRules, type Positions } from '../../core/tracking/index.ts';
import { picked } from '../../core/tracking/one-track.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { addDevice, type Device, ensureOfficer, readDevices } from '../people/index.ts';
import { shelveTogether } from './shelve-together.ts';
import { uploadFrom } from './upload.ts';

export interface PositionsFile {
  /** The officer's call sign, by which they are known or added. */
  readonly callSign: string;
  /** The name of the source: one device of the officer's. */
  readonly source: string;
  readonly positions: Positions;
}

export interface ImportCount {
  readonly kept: number;
  readonly alreadyHad: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** So many positions make one chunk. */
const chunkPositions = 2000;

/** Keeps a file's positions in one transaction, and says when they were so that a server beside follows them. */
export async function importPositions(
  database: Database,
  forceId: number,
  file: PositionsFile,
  terms: { readonly now: number; readonly newId: () => string },
): Promise<ImportCount> {
  return database.inForce(forceId, async (t) => {
    const device = await deviceOfSource(t, file, terms.newId);
    const uploads = uploadsOf(device, file.positions, terms.now);
    const shelved = await shelveTogether(t, uploads, new Map());
    const refused: Record<string, number> = {};
    for (const { reason } of shelved.flatMap((each) => each.answer.refused))
      refused[reason] = (refused[reason] ?? 0) + 1;
    const kept = shelved.reduce((sum, each) => sum + (each.kept === null ? 0 : each.answer.kept), 0);
    const fresh = shelved.flatMap((each) => each.kept ?? []);
    if (fresh.length > 0) {
      const times = fresh.flatMap((each) => [...each.positions.capturedAt]);
      const from = times.reduce((a, b) => Math.min(a, b));
      const to = times.reduce((a, b) => Math.max(a, b));
      const subject = { officerId: device.officerId, deviceId: device.id, kept, from, to };
      await addEvents(t, 'console', [{ name: 'positions.imported', subject }]);
    }
    const refusedCount = Object.values(refused).reduce((sum, count) => sum + count, 0);
    return { kept, alreadyHad: file.positions.length - kept - refusedCount, refused };
  });
}

async function deviceOfSource(
  t: ForceTransaction,
  file: PositionsFile,
  newId: () => string,
): Promise<Device> {
  const officer = await ensureOfficer(
    t,
    { id: newId(), callSign: file.callSign, role: 'Officer' },
    'console',
  );
  const known = (await readDevices(t)).find(
    (each) => each.officerId === officer.id && each.name === file.source,
  );
  if (known !== undefined) return known;
  const device = { id: newId(), officerId: officer.id, name: file.source, pingSeconds: null };
  return addDevice(t, { ...device, silentWhenStill: false, tokenHash: null }, 'console');
}

function uploadsOf(device: Device, positions: Positions, now: number) {
  const door = { receivedAt: null, maxAccuracyMetres: defaultRules.maxAccuracyMetres, onDutyAt: null };
  return Array.from({ length: Math.ceil(positions.length / chunkPositions) }, (_, i) => {
    const start = i * chunkPositions;
    const length = Math.min(chunkPositions, positions.length - start);
    const part = picked(
      positions,
      Array.from({ length }, (_each, j) => start + j),
    );
    const hex = hash('sha256', encodeChunk(part)).slice(0, 32);
    const uploadId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    return { ...uploadFrom({ device, uploadId, positions: part }, door), receivedAt: now };
  });
}
