// What the surface of this machine has beyond the doors: the routes of the rooms and the pages, each for whoever has signed in.
import { randomBytes } from 'node:crypto';
import type { SignInChoices } from '../core/people/account.ts';
import type { Database } from './db/database.ts';
import { type DeskOf, hotspotDesk } from './hotspots/hotspot-desk.ts';
import { hotspotDownloadRoutes } from './hotspots/hotspot-downloads.routes.ts';
import { hotspotDraftRoutes } from './hotspots/hotspot-drafts.routes.ts';
import { hotspotEndRoutes } from './hotspots/hotspot-ends.routes.ts';
import { hotspotSetRoutes } from './hotspots/hotspot-sets.routes.ts';
import { hotspotsRoutes } from './hotspots/hotspots.routes.ts';
import { metricsRoutes } from './http/health.routes.ts';
import type { openMetrics } from './http/metrics.ts';
import { openApiRoutes } from './http/openapi.ts';
import { publicAddressFrom } from './http/own-address.ts';
import { servePages } from './http/pages.ts';
import { signedIn } from './http/session-door.ts';
import type { DoorRequest, Surface } from './http/surface.ts';
import { deviceDesk } from './people/device-desk.ts';
import { deviceRoutes } from './people/devices.routes.ts';
import { dutyRoutes, rosterRoutes } from './people/duty.routes.ts';
import type { DutyDesk } from './people/duty-desk.ts';
import { type DeviceHealth, lookKeeper, type SessionLookUp } from './people/index.ts';
import { lookBook } from './people/looks/look-book.ts';
import { lookRoutes } from './people/looks/looks.routes.ts';
import { sealDesk } from './people/looks/seal-desk.ts';
import { sealRoutes } from './people/looks/seals.routes.ts';
import type { MessageDesk } from './people/messages/message-desk.ts';
import { messageRoutes } from './people/messages/messages.routes.ts';
import { pairingRoutes } from './people/pairings.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { peopleListOf } from './people/people-list.ts';
import { breakGlassRoutes } from './people/sign-in/break-glass.routes.ts';
import { breakGlassListOf } from './people/sign-in/break-glass.ts';
import { demoPeople } from './people/sign-in/demo-people.ts';
import { ownPasskeyRoutes, passkeySignInRoutes, placeOf } from './people/sign-in/passkeys.routes.ts';
import { passkeysAt } from './people/sign-in/passkeys.ts';
import { providerRoutes } from './people/sign-in/provider.routes.ts';
import { providerClient } from './people/sign-in/provider-client.ts';
import { accountRoutes, signInRoutes } from './people/sign-in/sign-in.routes.ts';
import type { ServeOptions } from './serve-options.ts';
import { abstractionRoutes } from './tracking/desk/abstractions.routes.ts';
import { briefingRoutes } from './tracking/desk/briefing.routes.ts';
import { dutyBoardRoutes } from './tracking/desk/duty-board.routes.ts';
import { liveRoutes } from './tracking/desk/live.routes.ts';
import { officersRoutes } from './tracking/desk/officers.routes.ts';
import { readTerms } from './tracking/desk/read-terms.ts';
import { visitsRoutes } from './tracking/desk/visits.routes.ts';
import { dosageRoutes } from './tracking/dosage/dosage.routes.ts';
import type { FollowedForce, ForceLoop } from './tracking/following/force-loop.ts';
import { ownDataRoutes } from './tracking/keeping/own-data.routes.ts';
import { ownDataOf } from './tracking/keeping/own-data.ts';
import { retentionRoutes } from './tracking/keeping/retention.routes.ts';
import { retentionDesk } from './tracking/keeping/retention-desk.ts';
import { exportRoutes } from './tracking/playback/export.routes.ts';
import { playbackRoutes } from './tracking/playback/playback.routes.ts';
import { walkTestRoutes } from './tracking/walks/walks.routes.ts';

export interface Desk {
  readonly loop: ForceLoop;
  readonly sessions: SessionLookUp;
  readonly database: Database;
  /** The force whose place is known from the start. */
  readonly forceId: number;
  readonly metrics: ReturnType<typeof openMetrics>;
  /** When each device was last heard, and its battery. */
  readonly health: DeviceHealth;
  readonly duties: DutyDesk;
  readonly messages: MessageDesk;
  /** A device was changed or revoked here just now. */
  readonly onDevices: () => void;
}

/** Registers them all. */
export async function deskRoutes(app: Surface, options: ServeOptions, desk: Desk): Promise<void> {
  const { loop, sessions, database, metrics } = desk;
  const { now, newId } = options;
  const looks = lookKeeper(database, now, newId);
  const terms = readTerms((forceId) => loop.force(forceId)?.following ?? null, { now, looks });
  hotspotsRoutes(app, {
    hotspotsOf: (request) => terms.readingOf(request).following.state.hotspots(now()),
    placeOf: (request) =>
      signedIn(request).forceId === desk.forceId
        ? options.place
        : { ...options.place, name: '', isInvented: false },
  });
  const drawing: DeskOf = (request) => {
    const { forceId, viewer } = signedIn(request);
    return hotspotDesk(database, forceId, now, `staff:${viewer.staffId}`);
  };
  hotspotDraftRoutes(app, drawing, now);
  hotspotEndRoutes(app, drawing);
  hotspotDownloadRoutes(app, drawing, now);
  hotspotSetRoutes(app, drawing);
  liveRoutes(app, {
    ...terms,
    viewersOf: (forceId) => followed(loop, forceId).viewers,
    again: sessions.again,
  });
  visitsRoutes(app, terms);
  dosageRoutes(app, terms);
  officersRoutes(app, terms);
  dutyBoardRoutes(app, { ...terms, beatsOf: desk.health.of });
  abstractionRoutes(app, terms);
  briefingRoutes(app, terms);
  dutyRoutes(app, desk.duties, looks);
  rosterRoutes(app, desk.duties);
  messageRoutes(app, desk.messages);
  playbackRoutes(app, terms);
  exportRoutes(app, terms);
  walkTestRoutes(app, terms);
  signInDoors(app, options, desk);
  lookRoutes(app, lookBook(database, now, newId));
  sealRoutes(app, sealDesk(database, now));
  ownDataRoutes(app, {
    ownDataOf: (forceId, whose) => ownDataOf(database, forceId, whose, `staff:${whose.staffId}`, now()),
  });
  retentionRoutes(app, retentionDesk(database, now));
  peopleRoutes(app, { peopleOf: (forceId) => peopleListOf(database, forceId) });
  const devices = deviceDesk({
    database,
    health: desk.health,
    now,
    chance: { newId, random: () => randomBytes(32) },
    onChanged: desk.onDevices,
  });
  deviceRoutes(app, { desk: devices, looks, address: publicAddressFrom(options.pagesUrl)?.origin ?? null });
  pairingRoutes(app, { desk: devices, looks });
  metricsRoutes(app, metrics, () => metrics.viewers.set(loop.viewerCount()));
  openApiRoutes(app);
  await servePages(app, { web: options.webFolder, tiles: options.tilesFolder });
}

function followed(loop: ForceLoop, forceId: number): FollowedForce {
  const force = loop.force(forceId);
  if (force === null) throw new Error('The force of somebody who has signed in is not followed');
  return force;
}

/** The ways to sign in, and what somebody has of their own. */
function signInDoors(app: Surface, options: ServeOptions, { sessions, database, forceId }: Desk): void {
  const { now, newId, provider, forceName } = options;
  const pages = publicAddressFrom(options.pagesUrl);
  const people = {
    database,
    now,
    newId,
    random: () => randomBytes(32),
    sessions,
    pages,
    passkeys: passkeysAt(now),
    choices: (request: DoorRequest) =>
      choicesOf(options, database, forceId, placeOf(request, pages) !== null),
    demoForceId: options.hasDemoPeople ? forceId : null,
  };
  signInRoutes(app, people);
  breakGlassRoutes(app, people);
  const client = provider === null ? null : providerClient(provider, now);
  providerRoutes(app, { ...people, client, force: { id: forceId, name: forceName } });
  passkeySignInRoutes(app, people);
  accountRoutes(app, people);
  ownPasskeyRoutes(app, people);
}

async function choicesOf(
  { hasDemoPeople, provider, now }: ServeOptions,
  database: Database,
  forceId: number,
  hasPasskeys: boolean,
): Promise<SignInChoices> {
  const { madeAt } = await breakGlassListOf(database, forceId, now());
  return {
    provider: provider?.name ?? null,
    hasPasskeys,
    hasEmergency: madeAt !== null,
    demo: hasDemoPeople ? await demoPeople(database, forceId) : null,
  };
}
