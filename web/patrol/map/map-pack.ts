// The map of the area, kept in the phone: fetched in parts, each kept as it comes; gone on with after a break; read by whoever draws it. The map that is
// here stays in use until a newer one is whole.
import type { getPart, Part } from '../../api.ts';
import type { MapBytes, MapPackFailure, MapPackState } from '../patrol-state.ts';
import type { Edition, KeptEdition, MapShelf } from './map-shelf.ts';
import { partReader } from './part-reader.ts';
import { bytesIn, partsIn, rangeOf } from './parts.ts';

export interface MapPackTerms {
  readonly shelf: MapShelf;
  /** The address of the area's tiles, and the token that opens it; null while the phone knows neither. */
  readonly tiles: () => { readonly address: string; readonly token: string } | null;
  readonly getPart: typeof getPart;
  /** Whether the phone has room for so many bytes more. It is asked to keep them besides. */
  readonly hasRoom: (bytes: number) => Promise<boolean>;
  /** Does the work unless another page of this browser is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onState: (state: MapPackState) => void;
}

export interface MapPack {
  state(): MapPackState;
  /** Fetches what is not here yet, and resolves when it is here or when it failed. */
  fetch(): Promise<void>;
  /** Clears it from the phone; what is being fetched is broken off. */
  forget(): Promise<void>;
  /** Bytes of what is here, else of what the server has; null where neither has them. */
  read(offset: number, length: number, signal?: AbortSignal): Promise<MapBytes | null>;
}

const nothing: MapPackState = { kind: 'none', bytes: 0, bytesHere: 0, keptAt: null };
/** A map that changes while it is fetched is begun anew so often. */
const mostBeginnings = 3;

export async function mapPack(terms: MapPackTerms): Promise<MapPack> {
  const { shelf, tiles } = terms;
  let kept = await shelf.kept();
  let reader = kept && partReader(shelf, kept);
  let state = await stateFrom(shelf, kept);
  let fetching: AbortController | null = null;
  const tell = (next: MapPackState) => {
    state = next;
    terms.onState(next);
  };
  const take = (next: KeptEdition | null) => {
    if (next?.id !== kept?.id) reader = next && partReader(shelf, next);
    kept = next;
  };
  const tellProgress = (edition: Edition, parts: number) =>
    tell({
      kind: 'fetching',
      bytes: edition.bytes,
      bytesHere: bytesIn(parts, edition.bytes),
      keptAt: kept?.at ?? null,
    });

  async function fetchAll(signal: AbortSignal): Promise<void> {
    const { why: _, ...before } = state;
    tell({ ...before, kind: 'fetching' });
    let result: FetchResult = 'changed';
    for (let n = 0; result === 'changed' && n < mostBeginnings; n++)
      result = await fetchEdition(terms, kept, signal, tellProgress).catch(failureOf);
    if (signal.aborted) return;
    if (typeof result === 'object') {
      await shelf.finish(result);
      take(result);
      return tell(keptState(result));
    }
    tell({ ...state, kind: 'failed', why: result === 'changed' ? 'kept-changing' : result });
  }

  return {
    state: () => state,
    async fetch() {
      if (fetching !== null) return;
      const own = new AbortController();
      fetching = own;
      await terms
        .alone(() => fetchAll(own.signal))
        .finally(() => {
          if (fetching === own) fetching = null;
        });
    },
    async forget() {
      fetching?.abort();
      fetching = null;
      await shelf.forget();
      take(null);
      tell(nothing);
    },
    async read(offset, length, signal) {
      if (kept !== null && reader !== null) {
        const bytes = await reader(offset, length);
        if (bytes !== null) return { bytes, tag: kept.tag };
        // The browser, or another page, has cleared it.
        take(null);
        tell({ ...nothing, kind: state.kind === 'kept' ? 'none' : state.kind });
      }
      const from = tiles();
      if (from === null) return null;
      const part = await terms.getPart(from.address, offset, offset + length, from.token, signal);
      return part.ok ? { bytes: part.bytes, tag: part.tag } : null;
    },
  };
}

async function stateFrom(shelf: MapShelf, kept: KeptEdition | null): Promise<MapPackState> {
  if (kept !== null) return keptState(kept);
  const coming = await shelf.coming();
  if (coming === null) return nothing;
  const { bytes } = coming.edition;
  return { kind: 'none', bytes, bytesHere: bytesIn(coming.parts, bytes), keptAt: null };
}

function keptState({ bytes, at }: KeptEdition): MapPackState {
  return { kind: 'kept', bytes, bytesHere: bytes, keptAt: at };
}

/** The map that is whole now, why it is not, or that it changed on the server meanwhile. */
type FetchResult = KeptEdition | MapPackFailure | 'changed';

async function fetchEdition(
  terms: MapPackTerms,
  kept: KeptEdition | null,
  signal: AbortSignal,
  onPart: (edition: Edition, parts: number) => void,
): Promise<FetchResult> {
  const { shelf, now } = terms;
  const from = terms.tiles();
  if (from === null) return 'no-answer';
  const { address, token } = from;
  const first = await terms.getPart(address, 0, 1, token, signal);
  if (!first.ok) return reasonOf(first);
  const isSame = (edition: Edition) =>
    edition.address === address && edition.bytes === first.total && edition.tag === first.tag;
  if (kept !== null && isSame(kept)) return { ...kept, at: now() };
  const coming = await shelf.coming();
  const goesOn = coming !== null && isSame(coming.edition);
  const edition = goesOn
    ? coming.edition
    : { id: terms.newId(), address, bytes: first.total, tag: first.tag };
  const here = goesOn ? coming.parts : 0;
  if (!(await terms.hasRoom(edition.bytes - bytesIn(here, edition.bytes)))) return 'no-room';
  if (!goesOn) await shelf.begin(edition);
  for (let part = here; part < partsIn(edition.bytes); part++) {
    onPart(edition, part);
    const [start, end] = rangeOf(part, edition.bytes);
    const got = await terms.getPart(address, start, end, token, signal);
    if (!got.ok) return reasonOf(got);
    if (got.tag !== edition.tag || got.total !== edition.bytes) return 'changed';
    if (got.bytes.byteLength !== end - start) return 'no-answer';
    if (signal.aborted) return 'no-answer';
    await shelf.keepPart(edition, part, got.bytes);
  }
  onPart(edition, partsIn(edition.bytes));
  // Whether they are all here is asked of the shelf, not of memory.
  const whole = (await shelf.coming())?.parts === partsIn(edition.bytes);
  return whole ? { ...edition, at: now() } : 'changed';
}

function reasonOf({ reason }: Extract<Part, { ok: false }>): MapPackFailure {
  return reason === 'unreachable' ? 'no-answer' : 'refused';
}

/** A phone that is full says so when it is to keep something; all else is a mistake of ours. */
function failureOf(error: unknown): MapPackFailure {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'no-room';
  throw error;
}
