// Keeps positions of a file as a device of the officer's would have sent them; their age is not judged. The same file again changes nothing.
import { defaultRules, type Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import { addEvents } from '../../bus/events.store.ts';
import { type Database, type ForceTransaction, within } from '../../db/database.ts';
import { addDevice, type Device, ensureOfficer, readDevices } from '../../people/index.ts';
import { addChunks } from '../shelf/chunks.store.ts';
import { type Shelving, shelveTogether } from '../shelf/shelve-together.ts';
import type { Span } from '../shelf/stretch.ts';
import { uploadsOf } from '../shelf/uploads-of.ts';
import { deletedSpans } from '../visits/seals.store.ts';

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

/** Keeps a file's positions in one transaction, and says when they were so that a server beside follows them. */
export async function importPositions(
  database: Database,
  forceId: number,
  file: PositionsFile,
  terms: { readonly now: number; readonly newId: () => string },
): Promise<ImportCount> {
  return database.inForce(forceId, async (t) => {
    const device = await deviceOfSource(t, file, terms.newId);
    const door = { receivedAt: null, maxAccuracyMetres: defaultRules.maxAccuracyMetres, onDutyAt: null };
    const positions = notSealed(file.positions, await deletedSpans(t, device.officerId));
    const uploads = uploadsOf(device, positions, door, terms.now);
    const shelving: Shelving = {
      look: (work) => work(t),
      keep: (chunks) => addChunks(within(t), forceId, chunks),
    };
    const shelved = await shelveTogether(shelving, uploads, new Map());
    const refused: Record<string, number> = {};
    for (const { reason } of shelved.flatMap((each) => each.answer.refused))
      refused[reason] = (refused[reason] ?? 0) + 1;
    const sealed = file.positions.length - positions.length;
    if (sealed > 0) refused['too-old'] = (refused['too-old'] ?? 0) + sealed;
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

/** The positions outside the stretches whose own positions were deleted: the visits of those are sealed. */
function notSealed(positions: Positions, spans: readonly Span[]): Positions {
  const kept: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    const at = positions.capturedAt[i];
    if (!spans.some(({ from, to }) => at >= from && at <= to)) kept.push(i);
  }
  return kept.length === positions.length ? positions : picked(positions, kept);
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
  return addDevice(t, { ...device, silentWhenStill: false, tokenHash: null, ofFeed: null }, 'console');
}
