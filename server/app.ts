// The composition: store, shelf, following and the two surfaces, put together by hand. Environment, clock and chance come from the caller.
import { emergencyDoors } from './activities/alarms/emergency.routes.ts';
import { startAlarms } from './activities/alarms/start-alarms.ts';
import { liveActivities } from './activities/desk/live-activities.store.ts';
import { activitySurface } from './activity-surface.ts';
import { localBus } from './bus/bus.ts';
import type { Database } from './db/database.ts';
import { forceNamed, UnknownForce } from './db/force-named.ts';
import { holdServingLock } from './db/serving-lock.ts';
import { openStore, type Store } from './db/store.ts';
import { deskRoutes } from './desk-routes.ts';
import { pursesOf } from './http/budget.ts';
import { deviceDoor } from './http/device-door.ts';
import { healthRoutes } from './http/health.routes.ts';
import { openMetrics } from './http/metrics.ts';
import { describeRoutes } from './http/openapi.ts';
import { addressOf, publicAddressFrom } from './http/own-address.ts';
import { servePhonePages } from './http/pages.ts';
import { sessionDoor } from './http/session-door.ts';
import { openSurface, type Surface, type SurfaceKind } from './http/surface.ts';
import { openLog } from './log.ts';
import { patrolSurface } from './patrol-surface.ts';
import { dutyDesk } from './people/duty-desk.ts';
import {
  deviceLookUp,
  dutiesOfBetween,
  endOverdueDuties,
  feedOf,
  openDeviceHealth,
  sessionLookUp,
} from './people/index.ts';
import { messageDesk } from './people/messages/message-desk.ts';
import { phoneDoors } from './people/phone-doors.ts';
import { reviver } from './reviver.ts';
import type { ServeOptions } from './serve-options.ts';
import { declaredDoors } from './tracking/desk/declared.routes.ts';
import { dutyDoor } from './tracking/doors/duty-door.ts';
import { feedRoutes } from './tracking/doors/feed.routes.ts';
import { watchFeedFolder } from './tracking/doors/feed-folder.ts';
import { feedKeeperOf } from './tracking/doors/keep-feed.ts';
import { openMqttDoor } from './tracking/doors/mqtt-door.ts';
import type { PositionDoors } from './tracking/doors/position-doors.ts';
import { positionRoutes } from './tracking/doors/positions.routes.ts';
import { trackerRoutes } from './tracking/doors/trackers.routes.ts';
import { type ForceLoop, startLoop } from './tracking/following/force-loop.ts';
import { startKeepingPeriods } from './tracking/keeping/keep-periods.ts';
import { startMerging } from './tracking/shelf/merge-due.ts';
import { openShelf } from './tracking/shelf/shelf.ts';
import { walkDoors } from './tracking/walks/walks.routes.ts';

/** Tries to sign in from one address. */
const signInTries = { perSecond: 0.2, atOnce: 20 };

export interface Serving {
  /** Where the pages are. */
  readonly url: string;
  readonly doorsUrl: string | null;
  readonly forceId: number;
  readonly database: Database;
  /** Follows everything kept so far: for measuring and for tests. */
  catchUp(): Promise<void>;
  /** Stops accepting, finishes what was begun, closes the live views, then the store. */
  stop(): Promise<void>;
}

/** What the parts share: where they log, how they are undone, and how a dead database is brought back. */
interface House {
  readonly log: ReturnType<typeof openLog>;
  readonly undo: (() => Promise<unknown>)[];
  readonly revive: () => Promise<void>;
}

/** Starts the server. Resolves when it answers. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const log = openLog(options.logLevel, options.logSink);
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) {
      await step().catch((error) => log.error({ err: error }, 'while stopping'));
    }
  };
  try {
    const store = await openStore(options, (error) =>
      log.warn({ err: error }, 'a database connection was lost'),
    );
    undo.push(store.close);
    if (store.ran.length > 0) log.info({ ran: store.ran }, 'the database was brought up to date');
    const house: House = { log, undo, revive: reviver(store, log) };
    await holdLock(store, house, stop);
    const { database } = store;
    undo.push(everyTwelveHours(() => database.makeEventMonths().catch(house.revive)));
    const named = await forceNamed(database, options.forceName, options.forceMaking);
    if (!named.ok) throw new UnknownForce(options.forceName, named.known);
    const { forceId } = named;
    const addresses = await openDoors(options, database, forceId, house);
    log.info({ url: addresses.url, doorsUrl: addresses.doorsUrl }, 'serving');
    return { ...addresses, forceId, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function holdLock(
  store: Store,
  { log, undo, revive }: House,
  stop: () => Promise<void>,
): Promise<void> {
  const lock = await holdServingLock(store.url, {
    onLost: (error) => {
      log.error({ err: error }, 'the serving lock was lost and is taken again');
      void revive();
    },
    onTaken: () => {
      log.error('another process serves this database now: stopping');
      void stop();
    },
  });
  undo.push(lock.release);
}

function everyTwelveHours(work: () => Promise<unknown>): () => Promise<void> {
  const timer = setInterval(work, 12 * 3_600_000);
  return async () => clearInterval(timer);
}

async function openDoors(
  options: ServeOptions,
  database: Database,
  forceId: number,
  { log, undo, revive }: House,
): Promise<{ url: string; doorsUrl: string | null; catchUp: () => Promise<void> }> {
  const { now } = options;
  const metrics = openMetrics();
  const bus = localBus();
  const shelf = openShelf(database, bus, (error) => {
    metrics.storeFailures.inc();
    log.error({ err: error }, 'uploads could not be kept');
    void revive();
  });
  const devices = deviceLookUp(database);
  const sessions = sessionLookUp(database, now);
  const forces = await database.forces();
  const loop = await startLoop(
    {
      database,
      bus,
      now,
      onPeople() {
        devices.forget();
        sessions.forget();
      },
      activitiesOf: liveActivities,
      onRound: (seconds) => metrics.roundSeconds.observe(seconds),
      onFailure: (error) => {
        metrics.roundFailures.inc();
        log.error({ err: error }, 'a round of following failed');
        void revive();
      },
      onDropped: () => metrics.viewersDropped.inc(),
    },
    forces.map((force) => force.id),
  );
  undo.push(loop.stop, shelf.settled);
  const health = await openDeviceHealth(
    database,
    forces.map((force) => force.id),
    { now, onFailure: (error) => log.error({ err: error }, 'heartbeats could not be kept') },
  );
  undo.push(health.stop);
  const { heard } = health;
  const door = deviceDoor(devices.find, options.uploadBudget, now, (device) => heard(device));
  const duty = dutyDoor({
    bindingDuties(force, officerId) {
      const book = loop.force(force)?.following.state.duties;
      return book === undefined || !book.isBound(officerId) ? null : book.of(officerId);
    },
    readDuties: (force, officerId, from, to) =>
      database.inForce(force, (t) => dutiesOfBetween(t, officerId, from, to)),
    now,
  });
  const feedDoor = deviceDoor((token) => feedOf(database, token), options.uploadBudget, now);
  const count: PositionDoors['count'] = (at, outcome, positions) => {
    if (positions > 0) metrics.positions.inc({ door: at, outcome }, positions);
  };
  if (options.mqttUrl !== null) {
    const mqtt = openMqttDoor({
      url: options.mqttUrl,
      session: `beatkeeper-${forceId}`,
      doors: { shelf, duty, heard, now, count },
      deviceOfId: (deviceId) => devices.findById(forceId, deviceId),
      onTrouble: (error) => log.warn({ err: error }, 'the MQTT door has trouble'),
    });
    undo.push(mqtt.close);
  }
  undo.push(keepHouse(options, database, log, duty.changed));
  const feedKeeper = feedKeeperOf({ database, shelf, duty, heard, now, count });
  if (options.feedFolder !== null) {
    const watching = watchFeedFolder({
      folder: options.feedFolder,
      database,
      forceId,
      keepFeed: feedKeeper,
      onTrouble: (error) => log.warn({ err: error }, 'the feed folder has trouble'),
    });
    undo.push(watching.close);
  }
  const alarms = startAlarms(database, now, (error) => log.error({ err: error }, 'no alarms were raised'));
  undo.push(alarms.stop);
  const tries = pursesOf(signInTries);
  const followingOf = (id: number) => loop.force(id)?.following ?? null;
  const open = async (kind: SurfaceKind, host: string, port: number): Promise<string> => {
    const app = openSurface({
      kind,
      logger: log,
      metrics,
      newId: options.newId,
      admitDevice: door.admit,
      admitNamedDevice: door.admitNamed,
      admitFeed: feedDoor.admit,
      people: sessionDoor(sessions.find),
      pages: publicAddressFrom(options.pagesUrl),
      tries,
      now,
    });
    if (kind === 'desk') await describeRoutes(app);
    const doors = { shelf, duty, heard, now, deviceOf: door.deviceOf, count };
    const duties = dutyDesk(database, now, duty.changed);
    const messages = messageDesk(database, now);
    positionRoutes(app, doors);
    trackerRoutes(app, doors);
    walkDoors(app, { ...doors, followingOf });
    declaredDoors(app, { ...doors, followingOf });
    const phones = { database, duties, messages, health, now, newId: options.newId };
    phoneDoors(app, { ...phones, deviceOf: door.deviceOf });
    patrolSurface(app, options, { deviceOf: door.deviceOf, followingOf, forceId });
    activitySurface(app, { database, now, followingOf, deviceOf: door.deviceOf });
    emergencyDoors(app, alarms.phone, door.deviceOf);
    feedRoutes(app, { feedOf: feedDoor.deviceOf, keepFeed: feedKeeper });
    healthRoutes(app, { ping: database.ping, roundAgeSeconds: loop.roundAgeSeconds });
    await servePhonePages(app, options.webFolder);
    if (kind === 'desk')
      await deskRoutes(app, options, {
        ...{ loop, sessions, database, forceId, metrics, health, duties, messages, alarms: alarms.watch },
        onDevices: devices.forget,
      });
    await app.listen({ host, port });
    undo.push(() => closeSurface(app, loop));
    return addressOf(app.server);
  };
  const url = await open('desk', '127.0.0.1', options.port);
  const doorsUrl =
    options.doors === null ? null : await open('doors', options.doors.host, options.doors.port);
  return { url, doorsUrl, catchUp: loop.catchUp };
}

/** What is done beside: merging within the hour, sealing at the end of the period. */
function keepHouse(
  { now, newId }: ServeOptions,
  database: Database,
  log: ReturnType<typeof openLog>,
  onDutyEnded: (officerId: string) => void,
): () => Promise<void> {
  const forceIds = async () => (await database.forces()).map((force) => force.id);
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
  const merging = startMerging({ database, forceIds, now, onFailure: failed('chunks could not be merged') });
  const periods = startKeepingPeriods({
    database,
    forceIds,
    now,
    newId,
    onFailure: failed('what is past its period could not be sealed or deleted'),
  });
  const ending = setInterval(async () => {
    for (const forceId of await forceIds().catch(() => [])) {
      const ended = await endOverdueDuties(database, forceId, now()).catch(
        failed('duties could not be ended'),
      );
      for (const officerId of ended ?? []) onDutyEnded(officerId);
    }
  }, 60_000);
  return async () => {
    clearInterval(ending);
    await merging.stop();
    await periods.stop();
  };
}

/** Live views never end by themselves, so they are closed first; then the requests under way are finished. */
async function closeSurface(app: Surface, loop: ForceLoop): Promise<void> {
  loop.closeViews();
  await app.close();
}
