// What following needs to know of a force besides positions: its officers, devices and hotspots, as they stand.
import { defaultRules, versionOf } from '../../core/tracking/index.ts';
import type { ForceTransaction } from '../db/database.ts';
import { type HotspotsAt, type HotspotVersion, hotspotsAt, readHotspotVersions } from '../hotspots/index.ts';
import { type Device, type Officer, readDevices, readOfficers } from '../people/index.ts';

export interface ForceState {
  readonly officersByNumber: ReadonlyMap<number, Officer>;
  readonly devicesByNumber: ReadonlyMap<number, Device>;
  readonly hotspots: HotspotsAt;
  readonly hotspotVersions: readonly HotspotVersion[];
  /** By which rules and hotspots tracks are followed: where it changes, everything is followed again. */
  readonly definition: string;
}

export async function readForceState(transaction: ForceTransaction): Promise<ForceState> {
  const officers = await readOfficers(transaction);
  const devices = await readDevices(transaction);
  const hotspotVersions = await readHotspotVersions(transaction);
  const withdrawn = hotspotVersions.filter((each) => each.withdrawnAt !== null).length;
  return {
    officersByNumber: new Map(officers.map((officer) => [officer.number, officer])),
    devicesByNumber: new Map(devices.map((device) => [device.number, device])),
    hotspots: hotspotsAt(hotspotVersions),
    hotspotVersions,
    // Versions are only ever added or withdrawn, so their counts tell them apart.
    definition: `${versionOf(defaultRules)}; ${hotspotVersions.length} hotspot versions, ${withdrawn} withdrawn`,
  };
}
