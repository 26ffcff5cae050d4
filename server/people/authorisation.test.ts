// The authorisation matrix: every route of the API × every role × whose data it asks for, held against the table of permissions.
// Two forces and three organisations in one database. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Action, roles, scopeOf } from '../../core/people/index.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { accessOf } from '../http/access.ts';
import { type TestForce, testForce, type Whose, whose } from '../test-force.ts';
import { type TestPerson, testPerson } from '../test-people.ts';
import { type TestServer, testServer } from '../test-server.ts';
import { readOrganisations, setShares } from './index.ts';

let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
});
after(() => server.stop());

/** Whether a scope reaches them from the centre team, while organisations share nothing. */
function reaches(scope: ReturnType<typeof scopeOf>, which: Whose): boolean {
  const within = { own: ['own'], team: ['own', 'team'], area: ['own', 'team', 'area'] };
  if (scope === null) return false;
  if (scope === 'organisation' || scope === 'force')
    return ['own', 'team', 'area', 'organisation'].includes(which);
  return within[scope].includes(which);
}

/** The questions about a named officer. Of the others it is asked whether they are answered at all. */
const aboutOfficers: readonly {
  readonly action: Action;
  /** The view for which a reason is given first. */
  readonly view?: 'playback' | 'export';
  readonly path: (id: string) => string;
}[] = [
  { action: 'officer.read', path: (id) => `/api/officers/${id}` },
  { action: 'visit.read', path: (id) => `/api/visits?officerId=${id}` },
  {
    action: 'playback.read',
    view: 'playback',
    path: (id) => `/api/playback?officer=${id}&from=2026-11-23T11:30:00Z&to=2026-11-23T12:30:00Z`,
  },
  {
    action: 'position.export',
    view: 'export',
    path: (id) =>
      `/api/playback/export?format=csv&officer=${id}&from=2026-11-23T11:30:00Z&to=2026-11-23T12:30:00Z`,
  },
];

describe('every route × every role', () => {
  test('is let in or not as the table says', async () => {
    const { body } = await server.get('/api/openapi.json');
    const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => [method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1')] as const,
      ),
    );
    let asked = 0;
    for (const [method, path] of routes) {
      const access = accessOf(method, path);
      assert.ok(access !== null, `${method} ${path} has a rule`);
      // The live stream does not end by itself: its own test is below.
      if (access.kind !== 'permission' || path === '/api/live') continue;
      for (const role of roles) {
        const cookie = await force.personOf(role).cookie();
        const address = server.serving.url + path.replace(':id', randomUUIDv7());
        const headers = { cookie, origin: server.serving.url, 'content-type': 'application/json' };
        const sent = method === 'GET' ? {} : { body: '{"not":"fit"}' };
        const answer = await fetch(address, { method, headers, ...sent });
        const text = await answer.text();
        const isLetIn: boolean = scopeOf(role, access.permission, 'police-force') !== null;
        const isRefused = answer.status === 403 && text.includes('/problems/not-permitted');
        assert.equal(isRefused, !isLetIn, `${method} ${path} as ${role}: ${answer.status}`);
        asked += 1;
      }
    }
    assert.ok(asked >= 200, `${asked} were asked`);
  });

  test('reaches own, team, area, organisation, another organisation and another force as the table says', async () => {
    const stretch = [Date.UTC(2026, 10, 23, 11, 30), Date.UTC(2026, 10, 23, 12, 30)] as const;
    for (const { action, view, path } of aboutOfficers) {
      for (const role of roles) {
        for (const which of whose) {
          const [officerId, person] = [force.officerIds.get(which) ?? '', force.personOf(role)];
          // Whoever is not reached gets no look either; with that of somebody else, nothing.
          const own = view && (await server.lookGiven(view, officerId, ...stretch, person));
          const look = view ? `&look=${own ?? '019aa7c0-1234-7abc-8def-0123456789ab'}` : '';
          const { status } = await server.get(path(officerId) + look, person);
          const scope = scopeOf(role, action, 'police-force');
          // Who is told of no names may not ask by one.
          const isNamed = reaches(scopeOf(role, 'officer.read', 'police-force'), which);
          const expected = reaches(scope, which) && isNamed ? 200 : scope === null ? 403 : 404;
          assert.deepEqual([action, role, which, status], [action, role, which, expected]);
        }
      }
    }
  });

  test('lists and draws nobody beyond', async () => {
    for (const role of roles) {
      const officers = await server.get('/api/officers', force.personOf(role));
      const scope = scopeOf(role, 'officer.read', 'police-force');
      const expected = whose.filter((which) => reaches(scope, which)).toSorted();
      const seen =
        officers.status === 200
          ? officers.body.officers.map((each: { callSign: string }) => each.callSign)
          : [];
      assert.deepEqual([role, seen.toSorted()], [role, expected]);
      assert.deepEqual(
        [role, await seenLive(force.personOf(role))],
        [
          role,
          whose.filter((which) => reaches(scopeOf(role, 'live.read', 'police-force'), which)).toSorted(),
        ],
      );
    }
  });
});

/** The call signs of the live snapshot; none where the stream is refused. */
async function seenLive(person: TestPerson): Promise<string[]> {
  const stop = new AbortController();
  const headers = { cookie: await person.cookie() };
  const response = await fetch(`${server.serving.url}/api/live`, { headers, signal: stop.signal });
  if (response.status !== 200 || response.body === null) return [];
  let text = '';
  for await (const part of response.body) {
    text += new TextDecoder().decode(part);
    if (/\n\n.*\n\n/s.test(text)) break;
  }
  stop.abort();
  const snapshot: { officers: { callSign: string }[]; trails: unknown[] } = JSON.parse(
    /^data: (.*)$/m.exec(text)?.[1] ?? '',
  );
  assert.equal(snapshot.trails.length, snapshot.officers.length);
  return snapshot.officers.map(({ callSign }) => callSign).toSorted();
}

describe('a frame of the live stream', () => {
  test('says of nobody whom its viewer does not reach, nor that they are in a hotspot', async () => {
    const stop = new AbortController();
    const headers = { cookie: await force.personOf('sergeant').cookie() };
    const stream = await fetch(`${server.serving.url}/api/live`, { headers, signal: stop.signal });
    assert.ok(stream.body !== null);
    const parts = stream.body.getReader();
    let text = '';
    const until = async (enough: RegExp) => {
      while (!enough.test(text)) text += new TextDecoder().decode((await parts.read()).value);
    };
    await until(/event: snapshot\n.*\n\n/s);
    server.setNow(server.now() + 5000);
    for (const which of ['team', 'organisation', 'council'] as const) {
      const position = { capturedAt: server.now() - 1000, longitude: -1.48, latitude: 52.919, accuracy: 5 };
      await server.post('/api/positions', force.tokens.get(which) ?? null, { positions: [position] });
    }
    await server.serving.catchUp();
    await until(/event: frame\n.*\n\n/s);
    stop.abort();
    const [, ...frames] = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data));
    const seen = new Set(frames.flatMap(({ officers }) => officers).map(({ callSign }) => callSign));
    assert.deepEqual([...seen], ['team']);
    const present = frames.flatMap(({ hotspots }) => hotspots).flatMap((each) => each.presentOfficerIds);
    assert.deepEqual([...new Set(present)], [force.officerIds.get('team')]);
  });
});

describe('between organisations', () => {
  test('a sergeant sees a council’s warden of the area as far as the council shares, and no further', async () => {
    const { database, forceId } = server.serving;
    const sergeant = force.personOf('sergeant');
    assert.deepEqual(await seenLive(sergeant), ['own', 'team']);
    const council = (await database.inForce(forceId, readOrganisations)).find(
      ({ kind }) => kind === 'council',
    );
    assert.ok(council !== undefined);
    const shares = [{ with: 'police-force', action: 'live.read' }] as const;
    await database.inForce(forceId, (t) => setShares(t, council.id, shares, server.now(), 'console'));
    await server.serving.catchUp();
    assert.deepEqual(await seenLive(sergeant), ['council', 'own', 'team']);
    assert.equal(
      (await server.get(`/api/officers/${force.officerIds.get('council')}`, sergeant)).status,
      404,
    );
    await database.inForce(forceId, (t) => setShares(t, council.id, [], server.now(), 'console'));
    await server.serving.catchUp();
    assert.deepEqual(await seenLive(sergeant), ['own', 'team']);
  });

  test('the local policing body’s staff see no officer, live or past, in any role', async () => {
    const organisation = { name: 'The commissioner', kind: 'local-policing-body' } as const;
    for (const role of roles) {
      const person = await server.person({ organisation, grants: [{ role, areaId: null }] });
      assert.deepEqual(await seenLive(person), []);
      for (const path of ['/api/live', '/api/officers', '/api/playback/day?at=2026-11-23']) {
        assert.equal((await server.get(path, person)).status, 403);
      }
    }
  });
});

describe('between forces', () => {
  test('somebody of another force sees that force alone', async () => {
    const { database } = server.serving;
    const grants = [{ role: 'control-room', areaId: null }] as const;
    const there = await testPerson(database, force.otherForceId, { grants }, server.now);
    assert.deepEqual(await seenLive(there), ['other-force']);
    const { body } = await server.get('/api/officers', there);
    assert.deepEqual(
      body.officers.map((each: { callSign: string }) => each.callSign),
      ['other-force'],
    );
    for (const which of whose.filter((each) => each !== 'other-force'))
      assert.equal((await server.get(`/api/officers/${force.officerIds.get(which)}`, there)).status, 404);
  });
});
