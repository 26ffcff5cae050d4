// The desk's only way to the server: GET for what stands, PUT and POST for a change, one event stream for what changes. Everything is parsed at this door.
import * as z from 'zod/mini';
import { toldProblem } from '../core/told-problem.ts';
import { type LiveFrame, type LiveSnapshot, liveFrame, liveSnapshot } from '../core/tracking/live-frame.ts';
import { type Playback, playbackFromBinary, playbackType } from '../core/tracking/playback-binary.ts';

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly reason: 'unreachable' | 'refused' | 'not-understood';
      readonly words: string;
      /** The status of a refusal. */
      readonly status?: number;
      /** What a refusal says of itself, as it came. */
      readonly details?: unknown;
    };

/** Fetches and reads what stands at an address; as a device where its token is given. */
export function get<Schema extends z.ZodMiniType>(
  address: string,
  schema: Schema,
  signal?: AbortSignal,
  token?: string,
): Promise<Reply<z.output<Schema>>> {
  return ask(address, { ...(signal ? { signal } : {}), headers: headersOf(token) }, schema);
}

/** Sends a fact as a device. */
export function post<Schema extends z.ZodMiniType>(
  address: string,
  body: unknown,
  schema: Schema,
  token: string,
): Promise<Reply<z.output<Schema>>> {
  const headers = { ...headersOf(token), 'content-type': 'application/json' };
  return ask(address, { method: 'POST', body: JSON.stringify(body), headers }, schema);
}

/** How long a device waits for an answer to what it sends. Milliseconds. */
const patienceMilliseconds = 30_000;

/** Sends as a device what was sealed before: the same words or bytes each time. */
export function postSealed<Schema extends z.ZodMiniType>(
  address: string,
  sealed: { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> },
  schema: Schema,
  token: string,
): Promise<Reply<z.output<Schema>>> {
  const headers = { ...headersOf(token), 'content-type': sealed.type };
  const signal = AbortSignal.timeout(patienceMilliseconds);
  return ask(address, { method: 'POST', body: sealed.body, headers, signal }, schema);
}

function headersOf(token: string | undefined): Record<string, string> {
  const accept = 'application/json, application/geo+json';
  return token === undefined ? { accept } : { accept, authorization: `Bearer ${token}` };
}

/** Asks by itself, again and again: whoever is signed out meanwhile is told so and not led away from what they are doing. */
export function watch<Schema extends z.ZodMiniType>(
  address: string,
  schema: Schema,
): Promise<Reply<z.output<Schema>>> {
  return ask(address, { headers: headersOf(undefined) }, schema, 'stays');
}

async function ask<Schema extends z.ZodMiniType>(
  address: string,
  request: RequestInit,
  schema: Schema,
  signedOut: 'leads' | 'stays' = 'leads',
): Promise<Reply<z.output<Schema>>> {
  const response = await fetch(address, request).catch((problem: unknown) => String(problem));
  if (typeof response === 'string') return { ok: false, reason: 'unreachable', words: response };
  const body: unknown = await response.json().catch(() => null);
  const { ok, status } = response;
  if (!ok) {
    // A device has a token and no session: nobody signs in for it, and its page stays.
    if (signedOut === 'leads' && !new Headers(request.headers).has('authorization'))
      leadToSignIn(status, body);
    return { ok: false, reason: 'refused', words: refusalWords(status, body), status, details: body };
  }
  const read = z.safeParse(schema, body);
  if (!read.success) return { ok: false, reason: 'not-understood', words: z.prettifyError(read.error) };
  return { ok: true, value: read.data };
}

/** What became of a change: done, refused by a problem of the catalogue, or never arrived. */
export type Changed<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: string | null;
      readonly words: string;
      readonly details: unknown;
    };

/**
 * Asks the server for a change. The same may be asked again where no answer came. Whoever is signed out meanwhile is told so and not led
 * away: what they were about to save is still on their screen.
 */
export async function change<Schema extends z.ZodMiniType>(
  method: 'PUT' | 'POST',
  address: string,
  body: unknown,
  schema: Schema,
): Promise<Changed<z.output<Schema>>> {
  const response = await fetch(address, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((failure: unknown) => String(failure));
  if (typeof response === 'string') return { ok: false, problem: null, words: response, details: null };
  const details: unknown = await response.json().catch(() => null);
  const read = response.ok ? z.safeParse(schema, details) : null;
  if (read?.success) return { ok: true, value: read.data };
  return {
    ok: false,
    problem: problemName(details),
    words: refusalWords(response.status, details),
    details,
  };
}

/** Fetches and reads a stretch of the past. */
export async function getPlayback(address: string, signal: AbortSignal): Promise<Reply<Playback>> {
  const response = await fetch(address, { headers: { accept: playbackType }, signal }).catch(
    (problem: unknown) => String(problem),
  );
  if (typeof response === 'string') return { ok: false, reason: 'unreachable', words: response };
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    leadToSignIn(response.status, body);
    return { ok: false, reason: 'refused', words: refusalWords(response.status, body) };
  }
  const bytes = await response.arrayBuffer().catch((problem: unknown) => String(problem));
  if (typeof bytes === 'string') return { ok: false, reason: 'unreachable', words: bytes };
  const reading = playbackFromBinary(new Uint8Array(bytes));
  if (!reading.ok) return { ok: false, reason: 'not-understood', words: reading.reason };
  return { ok: true, value: reading.playback };
}

/** Asks the server to make a file, and gives it; null where none came. */
export async function makeFile(address: string): Promise<Blob | null> {
  const response = await fetch(address, { method: 'POST' }).catch(() => null);
  return response?.ok ? response.blob().catch(() => null) : null;
}

/** A part of a file, with what the whole of it is. */
export type Part =
  | {
      readonly ok: true;
      readonly bytes: ArrayBuffer;
      /** Of the whole file. */
      readonly total: number;
      /** The entity tag of the file that the part is of. */
      readonly tag: string;
    }
  | { readonly ok: false; readonly reason: 'unreachable' | 'refused' };

/** Fetches the bytes of a file from one place up to and without another, as a device. */
export async function getPart(
  address: string,
  from: number,
  to: number,
  token: string,
  signal?: AbortSignal,
): Promise<Part> {
  const headers = { range: `bytes=${from}-${to - 1}`, authorization: `Bearer ${token}` };
  try {
    const response = await fetch(address, { headers, cache: 'no-store', ...(signal ? { signal } : {}) });
    const total = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
    const tag = response.headers.get('etag');
    if (response.status !== 206 || total === undefined || tag === null)
      return { ok: false, reason: isForNow(response.status) ? 'unreachable' : 'refused' };
    return { ok: true, bytes: await response.arrayBuffer(), total: Number(total), tag };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

/** Whether a refusal is one that passes: the server is in trouble, or was asked too often. */
function isForNow(status: number): boolean {
  return status >= 500 || status === 429;
}

/** Whether somebody has signed in in this browser; false too where nobody answers. Leads nowhere. */
export async function isSignedIn(): Promise<boolean> {
  const response = await fetch('/api/me', { headers: { accept: 'application/json' } }).catch(() => null);
  return response?.ok === true;
}

/** Leads to the sign-in page, and from there back, whom the server does not know any more; not a device, whose token is refused by another name. */
function leadToSignIn(status: number, body: unknown): void {
  if (status !== 401 || problemName(body) !== 'signed-out' || location.pathname === '/sign-in') return;
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

/** The name of a refusal in the catalogue; null where it is none. */
function problemName(body: unknown): string | null {
  const read = z.safeParse(toldProblem, body);
  return read.success ? read.data.type.replace('/problems/', '') : null;
}

function refusalWords(status: number, body: unknown): string {
  const read = z.safeParse(toldProblem, body);
  return read.success ? read.data.title : `HTTP ${status}`;
}

export interface LiveListener {
  readonly onSnapshot: (snapshot: LiveSnapshot) => void;
  readonly onFrame: (frame: LiveFrame) => void;
  /** The stream broke; it is tried again at this time by the browser's clock. */
  readonly onBroken: (nextTryAt: number) => void;
  readonly onTrying: () => void;
}

export interface LiveStream {
  /** Tries at once instead of waiting. */
  readonly tryNow: () => void;
  readonly close: () => void;
}

const longestWaitMilliseconds = 30_000;

/** How long to wait before the next try after some number of failures: 1, 2, 4 … 30 s, less up to a fifth so that desks do not come all at once. */
export function waitMilliseconds(failures: number, random: number): number {
  const full = Math.min(longestWaitMilliseconds, 1000 * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (1 - random / 5));
}

/** Listens to the live stream and keeps trying; each connection begins with a snapshot. */
export function listenLive(address: string, listener: LiveListener): LiveStream {
  let source: EventSource | null = null;
  let timer = 0;
  let failures = 0;
  const connect = () => {
    window.clearTimeout(timer);
    source?.close();
    listener.onTrying();
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener('snapshot', (event) => {
      const snapshot = z.safeParse(liveSnapshot, parsedData(event));
      if (!snapshot.success) return broken();
      failures = 0;
      listener.onSnapshot(snapshot.data);
    });
    opened.addEventListener('frame', (event) => {
      const frame = z.safeParse(liveFrame, parsedData(event));
      if (frame.success) listener.onFrame(frame.data);
      else broken();
    });
    opened.onerror = broken;
  };
  const broken = () => {
    source?.close();
    failures += 1;
    const wait = waitMilliseconds(failures, Math.random());
    timer = window.setTimeout(connect, wait);
    listener.onBroken(Date.now() + wait);
  };
  connect();
  return {
    tryNow: connect,
    close: () => {
      window.clearTimeout(timer);
      source?.close();
    },
  };
}

function parsedData(event: MessageEvent): unknown {
  try {
    return JSON.parse(String(event.data));
  } catch {
    return null;
  }
}
