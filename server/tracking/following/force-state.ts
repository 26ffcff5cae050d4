// What following needs to know of a force besides positions: its officers, devices and hotspots, as they stand.
import { defaultRules, versionOf } from '../../../core/tracking/index.ts';
import type { ForceTransaction } from '../../db/database.ts';
import {
  type HotspotsAt,
  type HotspotVersion,
  hotspotsAt,
  readHotspotVersions,
} from '../../hotspots/index.ts';
import { type Device, dutiesSince, type Officer, readDevices, readOfficers } from '../../people/index.ts';
import { type DutyBook, dutyBook, type OfficerTime } from './duty-book.ts';

export interface ForceState {
  readonly officersByNumber: ReadonlyMap<number, Officer>;
  readonly numbersById: ReadonlyMap<string, number>;
  readonly devicesByNumber: ReadonlyMap<number, Device>;
  readonly duties: DutyBook;
  readonly hotspots: HotspotsAt;
  readonly hotspotVersions: readonly HotspotVersion[];
  /** By which rules and hotspots tracks are followed: where it changes, everything is followed again. */
  readonly definition: string;
}

/** Duties that ended longer ago have no positions any more: what came of them is sealed. */
const dutiesMilliseconds = 40 * 86_400_000;

/** The time (ms) since when duties that ended are known. */
export function dutiesFrom(now: number): number {
  return now - dutiesMilliseconds;
}

export async function readForceState(transaction: ForceTransaction, now: number): Promise<ForceState> {
  const officers = await readOfficers(transaction);
  const devices = await readDevices(transaction);
  const { duties, lastChange, bound } = await dutiesSince(transaction, dutiesFrom(now));
  const hotspotVersions = await readHotspotVersions(transaction);
  const withdrawn = hotspotVersions.filter((each) => each.withdrawnAt !== null).length;
  const ends = hotspotVersions.flatMap((each) => each.end?.decidedAt ?? []);
  const lastEnd = ends.reduce((latest, at) => Math.max(latest, at), 0);
  return {
    officersByNumber: new Map(officers.map((officer) => [officer.number, officer])),
    numbersById: new Map(officers.map((officer) => [officer.id, officer.number])),
    devicesByNumber: new Map(devices.map((device) => [device.number, device])),
    duties: dutyBook(duties, bound),
    hotspots: hotspotsAt(hotspotVersions),
    hotspotVersions,
    // Versions are only ever added or withdrawn, so their counts tell them apart; of ends the last that was decided too, since they can be withdrawn.
    definition: `${versionOf(defaultRules)}; ${hotspotVersions.length} hotspot versions, ${withdrawn} withdrawn, ${ends.length} ended (${lastEnd}); duties ${lastChange}`,
  };
}

/** An officer's time as it is followed. */
export function timeOf(state: ForceState, officer: Officer): OfficerTime {
  const numberOf = (officerId: string) => state.numbersById.get(officerId) ?? null;
  return { officer, book: state.duties, numberOf };
}
