// The map pack: what is fetched, kept, gone on with and read. Real: its rules. Faked: the shelf, which the browser's own is tried against in
// e2e/map-pack.test.ts, and the server, which answers as it is told to.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Part } from '../../api.ts';
import type { MapPackState } from '../patrol-state.ts';
import { type MapPack, mapPack } from './map-pack.ts';
import type { Edition, KeptEdition, MapShelf } from './map-shelf.ts';
import { cutFrom, partBytes, partsUnder } from './parts.ts';

/** Two parts and a bit. */
const size = 2 * partBytes + 1000;
const mapOf = (seed: number) => Uint8Array.from({ length: size }, (_, i) => (i * 7 + seed) % 251);

let file: Uint8Array;
let tag: string;
let asked: [from: number, to: number][];
/** What the server does at its n-th question instead of answering. */
let instead: Map<number, () => Part | undefined>;
let room: number;
let states: MapPackState[];
let shelf: MapShelf;
let time: number;

beforeEach(() => {
  file = mapOf(0);
  tag = '"one"';
  asked = [];
  instead = new Map();
  room = 1e9;
  states = [];
  shelf = shelfInMemory();
  time = 1000;
});

function shelfInMemory(): MapShelf {
  let kept: KeptEdition | null = null;
  let coming: Edition | null = null;
  const parts = new Map<string, ArrayBuffer>();
  const count = (id: string) => [...parts.keys()].filter((key) => key.startsWith(`${id} `)).length;
  const drop = (id: string) => {
    for (const key of [...parts.keys()]) if (key.startsWith(`${id} `)) parts.delete(key);
  };
  return {
    kept: async () => kept,
    coming: async () => coming && { edition: coming, parts: count(coming.id) },
    async begin(edition) {
      if (coming !== null) drop(coming.id);
      coming = edition;
    },
    async keepPart(edition, part, bytes) {
      if (bytes.byteLength > room) throw new DOMException('full', 'QuotaExceededError');
      parts.set(`${edition.id} ${part}`, bytes);
    },
    part: async (edition, part) => parts.get(`${edition.id} ${part}`) ?? null,
    async finish(edition) {
      if (kept !== null && kept.id !== edition.id) drop(kept.id);
      kept = edition;
      if (coming?.id === edition.id) coming = null;
    },
    async forget() {
      parts.clear();
      kept = coming = null;
    },
  };
}

function opened(): Promise<MapPack> {
  let ids = 0;
  return mapPack({
    shelf,
    tiles: () => ({ address: '/api/patrol/tiles/town.pmtiles', token: 't' }),
    async getPart(_address, from, to, _token, signal) {
      asked.push([from, to]);
      const other = instead.get(asked.length)?.();
      if (other !== undefined) return other;
      if (signal?.aborted) return { ok: false, reason: 'unreachable' };
      return { ok: true, bytes: file.slice(from, to).buffer, total: file.length, tag };
    },
    hasRoom: async (bytes) => bytes <= room,
    alone: (work) => work(),
    now: () => time,
    newId: () => `e${time} ${ids++}`,
    onState: (state) => states.push(state),
  });
}

const unreachable = (): Part => ({ ok: false, reason: 'unreachable' });
const read = async (pack: MapPack, offset: number, length: number) => {
  const found = await pack.read(offset, length);
  return found && [...new Uint8Array(found.bytes)];
};

describe('a map pack', () => {
  test('is nothing at first; then the server’s bytes are read', async () => {
    const pack = await opened();
    assert.deepEqual(pack.state(), { kind: 'none', bytes: 0, bytesHere: 0, keptAt: null });
    assert.deepEqual(await read(pack, 10, 5), [...file.slice(10, 15)]);
    instead.set(2, unreachable);
    assert.equal(await pack.read(10, 5), null);
  });

  test('is fetched part by part, says how far it is, and is read from the phone alone', async () => {
    const pack = await opened();
    await pack.fetch();
    assert.deepEqual(
      states.map(({ kind, bytesHere }) => [kind, bytesHere]),
      [
        ['fetching', 0],
        ['fetching', 0],
        ['fetching', partBytes],
        ['fetching', 2 * partBytes],
        ['fetching', size],
        ['kept', size],
      ],
    );
    assert.deepEqual(pack.state(), { kind: 'kept', bytes: size, bytesHere: size, keptAt: 1000 });
    const before = asked.length;
    for (const [offset, length] of [
      [0, 127],
      [partBytes - 3, 7],
      [2 * partBytes - 1, 1001],
      [100, 2 * partBytes],
    ])
      assert.deepEqual(await read(pack, offset, length), [...file.slice(offset, offset + length)]);
    // The library asks for the first 16 kB of any file, however short.
    assert.equal((await read(pack, size - 10, 100))?.length, 10);
    assert.equal(asked.length, before);
    assert.equal((await opened()).state().kind, 'kept');
  });

  test('that broke off goes on where it was, in another life of the page too', async () => {
    instead.set(3, unreachable);
    const pack = await opened();
    await pack.fetch();
    const { kind, why, bytesHere } = pack.state();
    assert.deepEqual([kind, why, bytesHere], ['failed', 'no-answer', partBytes]);
    const again = await opened();
    assert.deepEqual([again.state().kind, again.state().bytesHere], ['none', partBytes]);
    asked = [];
    instead.clear();
    await again.fetch();
    assert.deepEqual(asked, [
      [0, 1],
      [partBytes, 2 * partBytes],
      [2 * partBytes, size],
    ]);
    assert.deepEqual(await read(again, partBytes - 5, 10), [...file.slice(partBytes - 5, partBytes + 5)]);
  });

  test('of which less came than was said is not kept', async () => {
    instead.set(3, () => ({ ok: true, bytes: new ArrayBuffer(9), total: size, tag }));
    const pack = await opened();
    await pack.fetch();
    assert.deepEqual([pack.state().why, pack.state().bytesHere], ['no-answer', partBytes]);
  });

  test('that changed on the server meanwhile is begun anew, and is never of two maps', async () => {
    instead.set(3, () => {
      [file, tag] = [mapOf(5), '"two"'];
      return undefined;
    });
    const pack = await opened();
    await pack.fetch();
    assert.equal(pack.state().kind, 'kept');
    assert.deepEqual(await read(pack, 0, 9), [...mapOf(5).slice(0, 9)]);
    assert.deepEqual(await read(pack, partBytes, 9), [...mapOf(5).slice(partBytes, partBytes + 9)]);
  });

  test('that changes each time is given up, and said so', async () => {
    const pack = await opened();
    for (let n = 1; n < 50; n++)
      instead.set(n, () => {
        tag = `"${n}"`;
        return undefined;
      });
    await pack.fetch();
    assert.deepEqual([pack.state().kind, pack.state().why], ['failed', 'kept-changing']);
  });

  test('asked for again is only looked at where it is still the server’s, and its age begins anew', async () => {
    const pack = await opened();
    await pack.fetch();
    [asked, time] = [[], 9000];
    await pack.fetch();
    assert.deepEqual(asked, [[0, 1]]);
    assert.deepEqual([pack.state().kind, pack.state().keptAt], ['kept', 9000]);
  });

  test('stays in use until the newer one is whole', async () => {
    const pack = await opened();
    await pack.fetch();
    [file, tag, asked] = [mapOf(9), '"two"', []];
    instead.set(3, unreachable);
    time = 5000;
    await pack.fetch();
    assert.deepEqual([pack.state().kind, pack.state().keptAt], ['failed', 1000]);
    assert.deepEqual(await read(pack, 0, 9), [...mapOf(0).slice(0, 9)]);
    instead.clear();
    await pack.fetch();
    assert.deepEqual(await read(pack, 0, 9), [...mapOf(9).slice(0, 9)]);
    assert.equal((await pack.read(0, 9))?.tag, '"two"');
  });

  test('for which there is no room is not begun, or not gone on with; what is asked is said', async () => {
    room = size - 1;
    const pack = await opened();
    await pack.fetch();
    assert.deepEqual([pack.state().why, asked], ['no-room', [[0, 1]]]);
    room = 1e9;
    instead.set(4, () => {
      room = 0;
      return undefined;
    });
    await pack.fetch();
    assert.deepEqual([pack.state().why, pack.state().bytesHere], ['no-room', partBytes]);
  });

  test('that the server will not give says so', async () => {
    instead.set(1, () => ({ ok: false, reason: 'refused' }));
    const pack = await opened();
    await pack.fetch();
    assert.deepEqual([pack.state().kind, pack.state().why], ['failed', 'refused']);
  });

  test('that is forgotten is gone, in the middle of its fetching too', async () => {
    const pack = await opened();
    await pack.fetch();
    await pack.forget();
    assert.deepEqual([pack.state().kind, await shelf.kept()], ['none', null]);
    [asked, states] = [[], []];
    instead.set(3, () => {
      void pack.forget();
      return undefined;
    });
    await pack.fetch();
    assert.deepEqual([pack.state().kind, pack.state().bytesHere], ['none', 0]);
    assert.equal(await shelf.coming(), null);
  });

  test('that the browser has cleared is read from the server again', async () => {
    const pack = await opened();
    await pack.fetch();
    await shelf.forget();
    const before = asked.length;
    assert.deepEqual(await read(pack, 0, 9), [...file.slice(0, 9)]);
    assert.deepEqual([asked.length, pack.state().kind], [before + 1, 'none']);
  });
});

test('bytes are cut from the parts that they lie in', () => {
  assert.deepEqual(partsUnder(0, 1), [0, 0]);
  assert.deepEqual(partsUnder(partBytes - 1, 2), [0, 1]);
  assert.deepEqual(partsUnder(partBytes, partBytes), [1, 1]);
  const whole = mapOf(3);
  const parts = [0, 1, 2].map((n) => whole.slice(n * partBytes, (n + 1) * partBytes).buffer);
  const cut = new Uint8Array(cutFrom(parts.slice(1), 1, partBytes + 5, partBytes + 20));
  assert.deepEqual(Buffer.from(cut), Buffer.from(whole.slice(partBytes + 5, 2 * partBytes + 25)));
});
