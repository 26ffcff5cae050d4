// The real app on a database of its own, for tests. Real: HTTP, PostgreSQL, the second hand. Faked: the clock, which stands until it is set.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Hotspot } from '../core/hotspots/index.ts';
import { type Serving, serve } from './app.ts';
import type { Database } from './db/database.ts';
import { type TestDatabase, testDatabase } from './db/test-database.ts';
import { takeOverHotspots } from './hotspots/index.ts';
import { type Device, issueDevice } from './people/index.ts';
import { type ServeOptions, serveDefaults } from './serve-options.ts';
import { type TestPerson, type TestPersonTerms, testPerson } from './test-people.ts';

export interface TestServer {
  serving: Serving;
  readonly test: TestDatabase;
  /** Sets the clock (ms). */
  setNow(now: number): void;
  now(): number;
  /** An officer with a device. */
  device(callSign: string, feed?: { pingSeconds?: number; silentWhenStill?: boolean }): Promise<TestDevice>;
  importHotspots(hotspots: readonly Hotspot[]): Promise<void>;
  post(path: string, token: string | null, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, as?: TestPerson): Promise<Answer>;
  /** The look at a stretch (ms) of an officer, or of everybody, that a reason was given for. */
  lookGiven(
    view: 'playback' | 'export',
    officerId: string | null,
    from: number,
    to: number,
    as?: TestPerson,
  ): Promise<string>;
  /** Somebody who may read and draw everything; `get` and a `post` without a token are theirs. */
  readonly desk: TestPerson;
  /** Anybody else. */
  person(terms: TestPersonTerms): Promise<TestPerson>;
  /** Stops the server and starts it again on the same database, after something else happened. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

export interface TestDevice {
  readonly device: Device;
  readonly token: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects in an answer.
  readonly body: any;
}

const everyRole = (['control-room', 'analyst', 'programme-manager', 'administrator'] as const).map(
  (role) => ({ role, areaId: null }),
);

/** Monday 23 November 2026, noon in London. */
export const noon = Date.UTC(2026, 10, 23, 12);

export async function testServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const test = await testDatabase();
  let time = noon;
  const terms: ServeOptions = {
    ...serveDefaults,
    databaseUrl: test.url,
    port: 0,
    logLevel: 'error',
    uploadBudget: { perSecond: 1000, atOnce: 1000 },
    now: () => time,
    newId: () => randomUUIDv7(),
    ...options,
  };
  const serving = await serve(terms);
  let open = serving.database;
  // People outlive a restart: their sessions are kept in the database as it is open then.
  const kept: Database = { ...open, inForce: (forceId, work) => open.inForce(forceId, work) };
  const person = (of: TestPersonTerms) => testPerson(kept, serving.forceId, of, () => time);
  const desk = await person({ name: 'The desk', grants: everyRole });
  const server: TestServer = {
    serving,
    desk,
    person,
    test,
    now: () => time,
    setNow(now) {
      time = now;
    },
    device(callSign, feed = {}) {
      const { pingSeconds = null, silentWhenStill = false } = feed;
      const issue = { callSign, role: 'PC', name: 'phone', pingSeconds, silentWhenStill };
      const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
      const { database, forceId } = server.serving;
      return issueDevice(database, forceId, issue, chance, 'console');
    },
    async importHotspots(hotspots) {
      const { database, forceId } = server.serving;
      await takeOverHotspots(database, forceId, hotspots, time);
    },
    async post(path, token, body, headers = {}) {
      const response = await fetch(server.serving.url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? { cookie: await desk.cookie() } : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
      });
      return answerOf(response);
    },
    async get(path, as = desk) {
      return answerOf(await fetch(server.serving.url + path, { headers: { cookie: await as.cookie() } }));
    },
    async lookGiven(view, officerId, from, to, as = desk) {
      const headers = { origin: server.serving.url, cookie: await as.cookie() };
      const body = { view, officerId, from, to, reason: 'Complaint 17' };
      const given = await server.post('/api/me/looks', null, body, headers);
      return given.body.lookId;
    },
    async restart(meanwhile) {
      await server.serving.stop();
      await meanwhile?.();
      server.serving = await serve(terms);
      open = server.serving.database;
    },
    async stop() {
      await server.serving.stop();
      await test.drop();
    },
  };
  return server;
}

async function answerOf(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  return { status: response.status, type, body: type.includes('json') ? JSON.parse(text) : text };
}
