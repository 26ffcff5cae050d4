// The engine of the patrol phone: what is kept, measured, sent and told, put together. The screens see its state and ask by its actions.

import { emergencyState } from '../../../core/people/emergency.ts';
import { isSignedIn } from '../../api.ts';
import { sendHeartbeat } from '../heartbeat-sending.ts';
import type { MapPackState, PatrolActions, PatrolState } from '../patrol-state.ts';
import { counted, fateAt, readZones, writeZones } from '../zone-book.ts';
import { actionsOf } from './actions.ts';
import { dutyAnswered, syncDuty } from './duty-told.ts';
import { askAfterEmergency, sayPlaceAgain } from './emergency.ts';
import { type House, openHouse } from './house.ts';
import { measuredAt } from './measuring.ts';
import { endedByItself, isOn } from './own-duty.ts';
import { isWanted, keptFrom } from './own-position.ts';
import { sendingOf } from './sending.ts';
import { type Reading, sensorOf } from './sensor.ts';
import { addPosition, mark } from './shelf.ts';
import { stateOf } from './state.ts';
import { keepDutyAs } from './taps.ts';
import { tellingOf } from './telling.ts';
import { startUpdating } from './updating.ts';

export interface Engine {
  readonly state: () => PatrolState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PatrolActions;
}

const lockName = 'beatkeeper-patrol-engine';
const tickMilliseconds = 1000;
/** Less than this is no other correction. Milliseconds. */
const correctionGrain = 500;

/** The map of the area as it is kept on the phone: a part of its own. */
export interface OwnMap {
  readonly fetch: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly read: NonNullable<PatrolActions['readMap']>;
}

export interface EngineTerms {
  /** The secret of a code that was opened on this phone; null where none was. */
  readonly secret: string | null;
  /** Opens the map that is kept here; null in an app without. */
  readonly openMap:
    | ((terms: {
        readonly tiles: () => { readonly address: string; readonly token: string } | null;
        readonly onState: (state: MapPackState) => void;
      }) => Promise<OwnMap & { readonly state: () => MapPackState }>)
    | null;
}

/** Opens the engine: its first state is of what is kept, without any signal. */
export async function openEngine({ secret, openMap }: EngineTerms): Promise<Engine> {
  const house = await openHouse(() => location.reload());
  const { clock, rows, owner, set } = house;
  /** Whether this page measures and sends: of several on one phone, one does. */
  let isLeading = false;

  const sending = sendingOf({
    database: house.database,
    owner,
    now: clock.now,
    sinceBegin: clock.sinceBegin,
    newId: house.newId,
    onLink: (link) => set({ link }),
    onDuty: (fact, answer, refused) => dutyAnswered(house, fact, answer, refused),
    onEmergency(answer) {
      const read = emergencyState.safeParse(answer);
      if (read.success && !read.data.isOver) set({ emergency: read.data });
    },
    onChange: house.changed,
    onSending: (isSending) => {
      if (house.moment().isSending !== isSending) set({ isSending });
    },
  });
  const look = async () => {
    if (isLeading) await sending.look();
  };
  const telling = tellingOf({
    database: house.database,
    owner,
    now: clock.now,
    sinceBegin: clock.sinceBegin,
    onLink: (link) => set({ link }),
    async onTold(name, at) {
      if (at !== null) clock.told(at);
      if (name === 'hotspots') await measureByTold(house);
      await house.changed();
    },
  });
  const sensor = sensorOf({
    onState: (state) => set({ sensor: state }),
    onReading: (reading) => void takeReading(house, reading).then((isKept) => (isKept ? look() : undefined)),
  });
  const leading = async () => {
    isLeading = true;
    await syncDuty(house);
    await Promise.all([telling.look(true), look()]);
  };
  const watch = () => {
    const known = rows().duty?.known ?? null;
    const isOver = known !== null && endedByItself(known, clock.now()) !== null;
    sensor.want(isLeading && owner() !== null && isOn(known, clock.now()) && !isOver);
  };
  const every = sometimes(clock.sinceBegin);
  const tick = () => {
    watch();
    sensor.tick(clock.sinceBegin());
    void endOverdue(house);
    if (isLeading) {
      void keepCorrection(house);
      void look();
      void telling.look();
      every('duty', 60_000, () => void syncDuty(house));
      every('emergency', 5000, () => void askAfterEmergency(house));
      every('heartbeat', 300_000, () => {
        const token = owner()?.token;
        if (token !== undefined) void sendHeartbeat(token);
      });
      every('update', 3_600_000, () => void updating.then((own) => own.look()));
      void buzz(house);
    }
    house.say();
  };
  house.subscribe(watch);
  setInterval(tick, tickMilliseconds);
  window.addEventListener('online', () => {
    set({ link: 'online' });
    void leadOn(() => Promise.all([sending.now(), telling.look(true)]));
  });
  window.addEventListener('offline', () => set({ link: 'offline' }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void leadOn(leading);
    else if (house.moment().hasUpdate && isIdle(house)) void updating.then((own) => own.take());
  });
  const leadOn = async (work: () => Promise<unknown>) => {
    if (isLeading) await work();
  };
  // Until somebody was asked: whether the phone itself knows of a signal.
  set({ secret, link: navigator.onLine ? 'online' : 'offline' });
  if (owner() === null && secret === null) void isSignedIn().then((isIn) => set({ isSignedIn: isIn }));
  void lead(leading);
  const updating = startUpdating(() => set({ hasUpdate: true }));
  return {
    state: () => stateOf(rows(), house.moment(), house.measuring(), clock.now()),
    subscribe: house.subscribe,
    actions: actionsOf({
      house,
      sending: { look, now: sending.now },
      async onPaired() {
        // What is kept here is the work of a shift: the browser is asked not to clear it when it needs room.
        void navigator.storage?.persist?.();
        set({ secret: null });
        await leadOn(leading);
      },
      map: mapOf(house, openMap),
      takeUpdate: () => void updating.then((own) => own.take()),
    }),
  };
}

/** The map is opened beside the rest, which needs none of it. */
function mapOf({ set, rows, owner }: House, openMap: EngineTerms['openMap']) {
  const opening = openMap?.({
    tiles() {
      const [address, token] = [rows().told.hotspots?.value.tiles ?? '', owner()?.token];
      return address === '' || token === undefined ? null : { address, token };
    },
    onState: (map) => set({ map }),
  }).catch(() => null);
  void opening?.then((map) => map !== null && set({ map: map.state() }));
  return {
    fetchMap: async () => (await opening)?.fetch(),
    forgetMap: async () => (await opening)?.forget(),
    readMap: async (...asked: Parameters<OwnMap['read']>) => (await opening)?.read(...asked) ?? null,
  };
}

/** Ends the duty whose time is over, as the server does: it need not be told. */
async function endOverdue({ rows, clock, database, changed }: House): Promise<void> {
  const { duty } = rows();
  const known = duty === null ? null : endedByItself(duty.known, clock.now());
  if (duty === null || known === null) return;
  await keepDutyAs(database, { ...duty, known });
  await changed();
}

/** Waits until this page is the one that measures and sends, and stays it until it closes. */
async function lead(begin: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  if (locks === undefined) return begin();
  await locks.request(lockName, async () => {
    await begin();
    await new Promise(() => {});
  });
}

/** Keeps a reading of the sensor, or drops it: off duty, in a private zone, too soon, or no later than the last. Whether it is kept. */
async function takeReading(house: House, reading: Reading): Promise<boolean> {
  const { rows, owner, clock, database, measuring } = house;
  const { duty } = rows();
  const whose = owner()?.whose;
  const zones = readZones(localStorage);
  const fate = fateAt(zones, reading);
  house.set({ isInPrivateZone: fate !== 'kept', accuracyMetres: reading.accuracyMetres });
  if (fate !== 'kept') {
    if (zones !== null) writeZones(localStorage, counted(zones, fate));
    return false;
  }
  const capturedAt = clock.captured(reading.at);
  if (whose === undefined || duty === null || !isOn(duty.known, capturedAt)) return false;
  const { at: _, ...place } = reading;
  const position = keptFrom({ ...place, capturedAt }, whose, duty.key);
  if (position.capturedAt < duty.known.duty.startedAt) return false;
  const { last, geofence } = measuring();
  const before = taken.get(house) ?? last;
  if (!isWanted(position, before, geofence)) return false;
  taken.set(house, position);
  const kept = await addPosition(database, position);
  if (!kept.ok) taken.delete(house);
  house.set({ isFull: !kept.ok });
  if (!kept.ok) return false;
  await sayPlaceAgain(house);
  await house.changed();
  return true;
}

/** The last position that is being kept: two readings at once are no two positions. */
const taken = new WeakMap<House, ReturnType<typeof keptFrom>>();

/** Keeps what the clock is corrected by: a page that opens after a kill knows of no change before it. */
async function keepCorrection({ clock, rows, database, refresh }: House): Promise<void> {
  const correction = clock.correction();
  if (Math.abs(correction - rows().marks.correction) < correctionGrain) return;
  await mark(database, () => ({ correction }));
  await refresh();
}

/** The server follows a duty by the hotspots that it began with: those told first within it are what it is measured by here. */
async function measureByTold({ rows, clock, database, refresh }: House): Promise<void> {
  await refresh();
  const { duty, told } = rows();
  if (duty === null || duty.areToldWithin || !isOn(duty.known, clock.now()) || told.hotspots === null) return;
  await keepDutyAs(database, { ...duty, features: told.hotspots.value.features, areToldWithin: true });
}

/** Shortly, at target, once a visit. */
async function buzz({ measuring, rows, clock, database, refresh }: House): Promise<void> {
  if (!isOn(rows().duty?.known ?? null, clock.now())) return;
  const { inside } = measuredAt(measuring(), clock.now(), null);
  const due = inside
    .filter(({ isOnTarget }) => isOnTarget)
    .map(({ hotspotId, enteredAt }) => `${hotspotId} ${enteredAt}`)
    .filter((name) => !rows().marks.buzzed.includes(name));
  if (due.length === 0) return;
  const kept = await mark(database, ({ buzzed }) => ({ buzzed: [...buzzed, ...due].slice(-50) }));
  await refresh();
  if (kept.ok) navigator.vibrate?.(200);
}

/** Whether nothing is under way that a page loaded anew would disturb. */
function isIdle({ rows, clock, moment }: House): boolean {
  return !isOn(rows().duty?.known ?? null, clock.now()) && !moment().isSending;
}

/** Runs things at most so often, each by its name. */
function sometimes(now: () => number) {
  const last = new Map<string, number>();
  return (name: string, everyMilliseconds: number, work: () => void) => {
    const at = now();
    const before = last.get(name);
    if (before !== undefined && at - before < everyMilliseconds) return;
    last.set(name, at);
    work();
  };
}
