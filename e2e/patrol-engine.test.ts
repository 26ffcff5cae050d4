// What the patrol phone keeps, sends and measures, in a real browser against the real server. Faked: both clocks, and where the phone is.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { geoJsonFromHotspots } from '../core/hotspots/index.ts';
import type { PatrolHotspots } from '../core/tracking/patrol-places.ts';
import { threeHotspots } from '../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../server/test-server.ts';
import { type PatrolPhone, patrolPhone } from './patrol-phone.ts';

const noTerms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};
const outside = [-1.4905, 52.92] as const;
const inside = [-1.481, 52.92] as const;

let server: TestServer;
let phone: PatrolPhone;
let device: TestDevice;
let officers = 0;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
});
after(() => server?.stop());
beforeEach(async () => {
  device = await server.device(`E${++officers}`);
});

async function open(): Promise<void> {
  phone = await patrolPhone(`${server.serving.url}/patrol#token=${device.token}`, server.now(), (context) =>
    context.route('**/api/patrol/hotspots', (route) => route.fulfill({ json: toldHotspots() })),
  );
  await phone.until(({ me }) => me !== null, 'paired by its token');
}

/** What the door for hotspots tells. */
function toldHotspots(): PatrolHotspots {
  const me = { officerId: device.device.officerId, callSign: `E${officers}`, role: 'PC', hasRadio: false };
  const features = [...geoJsonFromHotspots(threeHotspots).features];
  return {
    at: server.now(),
    me,
    isInvented: true,
    features,
    versions: {},
    tiles: '',
    bounds: [-1.5, 52.9, -1.4, 53],
  };
}

/** Time passes on both clocks, and the phone is where it is. */
async function pass(seconds: number): Promise<void> {
  server.setNow(server.now() + seconds * 1000);
  await phone.pass(seconds);
}

describe('the first slice', () => {
  test('paired, on duty, a position kept, sent and on the shelf', async (t) => {
    await open();
    t.after(() => phone.close());
    await phone.moveTo(...outside);
    assert.deepEqual(await phone.act('startDuty', noTerms, null), { ok: true });
    await phone.until(({ duty, outbox }) => duty !== null && outbox.others === 0, 'the start is sent');
    for (let i = 0; i < 12; i++) {
      await phone.moveTo(outside[0] + ((inside[0] - outside[0]) * i) / 11, 52.92);
      await pass(10);
    }
    const state = await phone.until(
      ({ outbox, lastPositionAt }) => lastPositionAt !== null && outbox.positions === 0,
      'all is sent',
    );
    assert.equal(state.sensor, 'measuring');
    await server.serving.catchUp();
    const { body } = await server.get(`/api/officers/${device.device.officerId}`);
    assert.equal(body.lastCapturedAt, state.lastPositionAt);
    console.log(state.inside, state.visits, body.visits);
  });
});
void noon;
