// The map pack in a browser: its shelf, its room and its locks; and what broke off for want of an answer goes on by itself.
import { getPart } from '../../api.ts';
import { type MapPack, type MapPackTerms, mapPack } from './map-pack.ts';
import { type MapShelf, openMapShelf } from './map-shelf.ts';

const againMilliseconds = 15_000;

/** Opens the pack of this phone. Where the browser keeps nothing at all, as in some private windows, there is no room, and the server is read. */
export async function openMapPack({
  tiles,
  onState,
}: Pick<MapPackTerms, 'tiles' | 'onState'>): Promise<MapPack> {
  const pack = await mapPack({
    shelf: await openMapShelf().catch(() => noShelf),
    tiles,
    getPart,
    hasRoom,
    alone,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    onState,
  });
  const goOn = () => {
    const { kind, why } = pack.state();
    if (kind === 'failed' && why === 'no-answer') void pack.fetch();
  };
  addEventListener('online', goOn);
  setInterval(goOn, againMilliseconds);
  return pack;
}

/** Room for this much more besides is left to everything else that the phone keeps: the outbox comes first. */
const leftBytes = 20 * 1024 * 1024;

async function hasRoom(bytes: number): Promise<boolean> {
  // Browsers decide by themselves, or ask; whichever they say, the map is fetched. It may be cleared when the phone is full.
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined || quota - usage >= bytes + leftBytes;
}

async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('beatkeeper.map', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}

const full = () => Promise.reject(new DOMException('This browser keeps nothing', 'QuotaExceededError'));

const noShelf: MapShelf = {
  kept: async () => null,
  coming: async () => null,
  part: async () => null,
  forget: async () => {},
  begin: full,
  keepPart: full,
  finish: full,
};
