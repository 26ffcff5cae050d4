// Keeps the patrol app's own files on the phone, so that it opens without signal: all of a version before any of it is used. What is asked of the
// API is never kept here, nor anything of anybody. A version waits until the page takes it up; files of older ones stay while a page may use them.

/** Written in by the build: each file of the app, and a name of all of them together. */
declare const patrolFiles: { readonly version: string; readonly files: readonly string[] };

/** As much of a service worker as is used here: the compiler knows pages alone. */
interface Worker {
  readonly location: Location;
  readonly clients: {
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly unknown[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const prefix = 'beatkeeper-patrol-';
const cacheName = prefix + patrolFiles.version;
const page = '/patrol';

worker.addEventListener('install', (event) => event.waitUntil(fetchAll()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take') event.waitUntil(worker.skipWaiting());
  else if (event.data === 'opened') event.waitUntil(tidy());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === page) event.respondWith(keptOr(page, request));
  else if (patrolFiles.files.includes(pathname) || pathname.startsWith('/assets/'))
    event.respondWith(keptOr(pathname, request));
});

/** Fetches every file, past every other cache; one that is missing refuses the whole version. */
async function fetchAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(patrolFiles.files.map((file) => new Request(file, { cache: 'reload' })));
}

/** This version's file; else another's, which a page of that version may still ask for; else the server's. */
async function keptOr(file: string, request: Request): Promise<Response> {
  const own = await (await caches.open(cacheName)).match(file);
  const kept = own ?? (await caches.match(file));
  return kept ?? fetch(request);
}

/** A page of this version has opened: where it is the only one, nobody needs the files of others. */
async function tidy(): Promise<void> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  if (pages.length > 1) return;
  const waiting = await isNewerWaiting();
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== cacheName && !waiting) await caches.delete(name);
}

/** Whether a newer version is being fetched or waits: its files are not to be cleared away. */
async function isNewerWaiting(): Promise<boolean> {
  const registration: unknown = Reflect.get(self, 'registration');
  if (typeof registration !== 'object' || registration === null) return true;
  return Reflect.get(registration, 'waiting') !== null || Reflect.get(registration, 'installing') !== null;
}
