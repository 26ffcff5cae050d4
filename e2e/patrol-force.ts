// The demo with more people for journeys on patrol: officers who are on nobody's roster, so that what they do is theirs alone. All invented.
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { DeskActivity } from '../core/activities/desk-list.ts';
import { deskActivities } from '../core/activities/desk-list.ts';
import type { HotspotFeature } from '../core/hotspots/hotspot-features.ts';
import { buildGeofence, hotspotsFromGeoJson, locate } from '../core/hotspots/index.ts';
import { directory } from '../core/people/directory.ts';
import type { OfficerKind } from '../core/people/officer-kind.ts';
import { police } from '../fixtures/northgate/organisations.ts';
import type { Place } from './patrol-hand.ts';
import type { Running } from './running.ts';

/** Adds an officer of the centre team with an account; gives the id of the officer. */
export async function addOfficer(
  demo: Running,
  name: string,
  callSign: string,
  kind: OfficerKind,
): Promise<string> {
  const known = z.parse(directory, await told(demo, 'api/people', 'Ken Doyle'));
  const organisationId = known.organisations.find((each) => each.name === police)?.organisationId;
  const areaId = known.areas.find((each) => each.name === 'Centre team')?.areaId;
  const standing = {
    ...{ kind, designatedUntil: null },
    designatedFrom: kind === 'pcso' ? '2026-01-05' : null,
  };
  const person = {
    ...{ isNew: true, name, email: null, organisationId, areaId, callSign, standing },
    ...{ grant: [{ role: 'officer', areaId: null }], end: [] },
  };
  await told(demo, `api/people/${randomUUID()}`, 'Ken Doyle', person);
  const { officers } = z.parse(directory, await told(demo, 'api/people', 'Ken Doyle'));
  const officer = officers.find((each) => each.callSign === callSign);
  if (officer === undefined) throw new Error(`${callSign} was not added`);
  return officer.officerId;
}

/** Puts an officer on duty from a past moment (ms) on, as their sergeant does. */
export async function beginDuty(demo: Running, officerId: string, at: number): Promise<void> {
  const terms = {
    travel: null,
    operation: null,
    fund: null,
    payType: null,
    isAdditional: null,
    isVisible: null,
  };
  const duty = {
    dutyId: randomUUID(),
    at,
    crew: null,
    radioId: null,
    terms: { ...terms, plannedEndAt: null },
  };
  await told(demo, `api/officers/${officerId}/duty`, 'Bethan Rhys', { kind: 'start', ...duty });
}

/** What the server tells somebody; with a body it is asked to change something. */
export async function told(demo: Running, path: string, who: string, body?: object): Promise<unknown> {
  const headers = { cookie: await demo.cookie(who), 'content-type': 'application/json' };
  const sent =
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, origin: new URL(demo.url).origin },
          body: JSON.stringify(body),
        };
  const answer = await fetch(demo.url + path, sent);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

/** What an officer logged, the latest first, as their sergeant reads it. */
export async function loggedBy(demo: Running, officerId: string): Promise<readonly DeskActivity[]> {
  const reply = await told(demo, `api/activities?officerId=${officerId}`, 'Bethan Rhys');
  return z.parse(deskActivities, reply).activities;
}

/** A place about the middle of a hotspot, in it and in no other. */
export function placeIn(features: readonly HotspotFeature[], hotspotId: string): Place {
  const { hotspots } = hotspotsFromGeoJson({ type: 'FeatureCollection', features });
  const geofence = buildGeofence(hotspots);
  const own = hotspots.findIndex(({ id }) => id === hotspotId);
  const { minX, minY, maxX, maxY } = hotspots[own].boundary;
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const inside = steps
    .flatMap((east) => steps.map((north) => ({ east, north })))
    .map(({ east, north }) => ({
      ...{ x: Math.round(minX + east * (maxX - minX)), y: Math.round(minY + north * (maxY - minY)) },
      far: Math.hypot(east - 0.5, north - 0.5),
    }))
    .filter(({ x, y }) => locate(geofence, x, y) === own);
  const { x, y } = inside.reduce((best, each) => (each.far < best.far ? each : best));
  return { longitude: x / 1e7, latitude: y / 1e7 };
}
