// The duty board as one reader may see it: duties from the shelf, where people are from the picture, what is due from both.
import { plannedEndOf, statusAt } from '../../../core/people/duty-change.ts';
import { awayStatuses, type Duty } from '../../../core/people/index.ts';
import { standingOf } from '../../../core/tracking/due-order.ts';
import type { BoardRow, BoardSignal, BoardState, DutyBoard } from '../../../core/tracking/duty-board.ts';
import { defaultRules, rulesForFeed } from '../../../core/tracking/index.ts';
import type { LiveOfficer } from '../../../core/tracking/live-frame.ts';
import { type NextDueFrom, nextDueAmong } from '../../../core/tracking/next-due.ts';
import {
  type Device,
  type Heartbeat,
  type ListedDuty,
  listedDuties,
  type Officer,
  readAreas,
} from '../../people/index.ts';
import { type Following, rowsInMemory } from '../following/following.ts';
import type { OfficerReach } from './read-terms.ts';

export interface BoardReader {
  readonly live: OfficerReach;
  readonly change: OfficerReach;
}

/** What is known of devices by their ids. */
export type Beats = ReadonlyMap<string, Pick<Heartbeat, 'heardAt' | 'batteryPercent'>>;

/** Everybody on duty at `now` (ms) whom the reader reaches, by call sign, and those whose duty they may begin. */
export async function dutyBoardOf(
  following: Following,
  reader: BoardReader,
  beats: Beats,
  now: number,
): Promise<DutyBoard> {
  const { database, forceId, state } = following;
  const { duties, areas } = await database.inForce(forceId, async (t) => ({
    duties: await listedDuties(t, now, now),
    areas: await readAreas(t),
  }));
  const dueFrom = dueNow(following, now);
  const ground = { following, now, dueFrom, devices: devicesByOfficer(following), beats };
  const dutyOf = new Map(duties.map((each) => [each.duty.officerId, each]));
  const seen = reader.live.officers();
  const rows = seen.flatMap((officer): BoardRow[] => {
    const listed = dutyOf.get(officer.id);
    if (listed === undefined) return [];
    const mates = matesNow(duties, listed.duty);
    const row = rowOf(ground, officer, listed, mates);
    const named = seen.filter(({ id }) => mates.includes(id)).map(({ callSign }) => callSign);
    return [{ ...row, crewMates: named, mayChange: reader.change.includes(officer.id) }];
  });
  const teams = new Set(seen.map(({ areaId }) => areaId));
  const { hotspots } = state.hotspots(now);
  return {
    at: now,
    rows: rows.toSorted((a, b) => a.callSign.localeCompare(b.callSign, 'en')),
    offDuty: reader.change
      .officers()
      .filter(({ id }) => !dutyOf.has(id))
      .map(({ id, callSign, role }) => ({ officerId: id, callSign, role }))
      .toSorted((a, b) => a.callSign.localeCompare(b.callSign, 'en')),
    hotspots: hotspots.map(({ id, name }) => ({ hotspotId: id, name })),
    teams: areas.filter(({ id }) => teams.has(id)).map(({ id, name }) => ({ areaId: id, name })),
  };
}

interface BoardGround {
  readonly following: Following;
  readonly now: number;
  readonly dueFrom: NextDueFrom;
  readonly devices: ReadonlyMap<string, readonly Device[]>;
  readonly beats: Beats;
}

function matesNow(all: readonly ListedDuty[], { crew, officerId }: Duty): string[] {
  if (crew === null) return [];
  return all.flatMap(({ duty }) =>
    duty.crew === crew && duty.officerId !== officerId ? [duty.officerId] : [],
  );
}

function rowOf(
  { following, dueFrom, devices, beats, now }: BoardGround,
  { id, callSign, role, areaId }: Officer,
  { id: dutyId, duty, terms, source }: ListedDuty,
  mates: readonly string[],
): Omit<BoardRow, 'crewMates' | 'mayChange'> {
  const { picture } = following;
  const last = sinceStart(picture.officer(id), duty);
  const signal = signalOf(last, devices.get(id) ?? [], now);
  const isByCrew =
    signal !== 'heard' &&
    mates.some((mate) => signalOf(picture.officer(mate), devices.get(mate) ?? [], now) === 'heard');
  const status = statusAt(duty, now);
  return {
    officerId: id,
    callSign,
    role,
    areaId,
    dutyId,
    startedAt: duty.startedAt,
    plannedEndAt: plannedEndOf({ id: dutyId, duty, terms }, now),
    state: stateOf(status?.status ?? null, source === 'roster' && last === null && !isByCrew),
    status: status?.status ?? null,
    statusSince: status?.from ?? null,
    fromHotspotId: status?.hotspotId ?? null,
    travel: terms.travel,
    crew: duty.crew,
    signal: isByCrew ? 'by-crew' : signal,
    lastCapturedAt: last?.capturedAt ?? null,
    batteryPercent: batteryOf(devices.get(id) ?? [], beats),
    hotspotIds: signal === 'heard' ? [...(last?.hotspotIds ?? [])] : [],
    lastHotspot: lastHotspotOf(following, id, duty.startedAt),
    nextDue: last === null ? null : dueFrom(last),
  };
}

function batteryOf(devices: readonly Device[], beats: Beats): number | null {
  const told = devices
    .flatMap(({ id }) => beats.get(id) ?? [])
    .filter(({ batteryPercent }) => batteryPercent !== null);
  return told.toSorted((a, b) => a.heardAt - b.heardAt).at(-1)?.batteryPercent ?? null;
}

function devicesByOfficer({ state }: Following): ReadonlyMap<string, readonly Device[]> {
  const usable = [...state.devicesByNumber.values()].filter(({ isRevoked }) => !isRevoked);
  return Map.groupBy(usable, ({ officerId }) => officerId);
}

/** What is due, kept for a moment: many boards are open at once, and ask one after another. */
const dueKept = new WeakMap<Following, { readonly at: number; readonly dueFrom: NextDueFrom }>();
const dueMilliseconds = 5000;

function dueNow(following: Following, now: number): NextDueFrom {
  const kept = dueKept.get(following);
  if (kept !== undefined && now >= kept.at && now - kept.at < dueMilliseconds) return kept.dueFrom;
  const due = new Set(
    following.picture
      .hotspots(now)
      .filter((hotspot) => standingOf(hotspot) === 'due')
      .map(({ hotspotId }) => hotspotId),
  );
  const { hotspots } = following.state.hotspots(now);
  const dueFrom = nextDueAmong(hotspots.filter(({ id }) => due.has(id)));
  dueKept.set(following, { at: now, dueFrom });
  return dueFrom;
}

/** What was seen before the duty began says nothing of it. */
function sinceStart(seen: LiveOfficer | null, { startedAt }: Duty): LiveOfficer | null {
  return seen === null || seen.capturedAt < startedAt ? null : seen;
}

/** Silent is who was not heard of for longer than any device of theirs may be silent when all is well. */
function signalOf(last: LiveOfficer | null, devices: readonly Device[], now: number): BoardSignal {
  if (last === null) return 'none';
  const allowed = devices.map((device) => {
    const rules = rulesForFeed(defaultRules, device);
    return Math.max(rules.inferSeconds, rules.stillSeconds);
  });
  const seconds = Math.max(defaultRules.inferSeconds, ...allowed);
  return now - last.capturedAt > seconds * 1000 ? 'silent' : 'heard';
}

function stateOf(status: BoardRow['status'], isExpected: boolean): BoardState {
  if (status !== null) return awayStatuses.some((away) => away === status) ? 'away' : 'committed';
  return isExpected ? 'expected' : 'patrolling';
}

/** The hotspot that somebody was in last on this duty, as far as memory follows it. */
function lastHotspotOf(following: Following, officerId: string, since: number): BoardRow['lastHotspot'] {
  const followed = following.officers.get(following.state.numbersById.get(officerId) ?? -1);
  if (followed === undefined) return null;
  const visits = rowsInMemory(followed).filter(
    ({ kind, hotspotId, leftAt }) => kind !== 'near-pass' && !hotspotId.endsWith('#ring') && leftAt >= since,
  );
  const last = visits.toSorted((a, b) => a.leftAt - b.leftAt).at(-1);
  return last === undefined ? null : { hotspotId: last.hotspotId, leftAt: last.leftAt };
}
