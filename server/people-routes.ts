// What the surface of this machine has of people: signing in, looks, duties and messages, devices, and what administrators keep.
import { randomBytes } from 'node:crypto';
import type { SignInChoices } from '../core/people/account.ts';
import type { Database } from './db/database.ts';
import { publicAddressFrom } from './http/own-address.ts';
import type { DoorRequest, Surface } from './http/surface.ts';
import { deviceDesk } from './people/device-desk.ts';
import { deviceRoutes } from './people/devices.routes.ts';
import { dutyRoutes, rosterRoutes } from './people/duty.routes.ts';
import type { DutyDesk } from './people/duty-desk.ts';
import type { DeviceHealth, LookKeeper, SessionLookUp } from './people/index.ts';
import { lookBook } from './people/looks/look-book.ts';
import { lookRoutes } from './people/looks/looks.routes.ts';
import { sealDesk } from './people/looks/seal-desk.ts';
import { sealRoutes } from './people/looks/seals.routes.ts';
import { standardsStepRoutes } from './people/looks/standards-steps.routes.ts';
import { standardsStepsFor } from './people/looks/standards-steps.ts';
import type { MessageDesk } from './people/messages/message-desk.ts';
import { messageRoutes } from './people/messages/messages.routes.ts';
import { pairingRoutes } from './people/pairings.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { peopleDesk } from './people/people-desk.ts';
import { peopleFiles } from './people/people-files.ts';
import { peopleTreeRoutes } from './people/people-tree.routes.ts';
import { peopleTree } from './people/people-tree.ts';
import { breakGlassRoutes } from './people/sign-in/break-glass.routes.ts';
import { breakGlassListOf } from './people/sign-in/break-glass.ts';
import { demoPeople } from './people/sign-in/demo-people.ts';
import { ownPasskeyRoutes, passkeySignInRoutes, placeOf } from './people/sign-in/passkeys.routes.ts';
import { passkeysAt } from './people/sign-in/passkeys.ts';
import { providerRoutes } from './people/sign-in/provider.routes.ts';
import { providerClient } from './people/sign-in/provider-client.ts';
import { accountRoutes, signInRoutes } from './people/sign-in/sign-in.routes.ts';
import type { ServeOptions } from './serve-options.ts';
import { csvTable } from './tracking/readers/index.ts';

export interface PeopleSurface {
  readonly database: Database;
  readonly sessions: SessionLookUp;
  readonly looks: LookKeeper;
  /** The force that the demo and the identity provider speak of. */
  readonly forceId: number;
  /** When each device was last heard, and its battery. */
  readonly health: DeviceHealth;
  readonly duties: DutyDesk;
  readonly messages: MessageDesk;
  /** A device was changed or revoked here just now, or may have been. */
  readonly onDevices: () => void;
}

/** Registers them all. */
export function peopleSurface(app: Surface, options: ServeOptions, people: PeopleSurface): void {
  const { database, looks, duties } = people;
  const { now, newId } = options;
  signInDoors(app, options, people);
  lookRoutes(app, lookBook(database, now, newId));
  sealRoutes(app, sealDesk(database, now));
  standardsStepRoutes(app, (who) => standardsStepsFor(database, who, now()));
  dutyRoutes(app, duties, looks);
  rosterRoutes(app, duties);
  messageRoutes(app, people.messages);
  deviceSurface(app, options, people);
  administrationRoutes(app, options, people);
}

/** Devices and their pairing. */
function deviceSurface(
  app: Surface,
  { now, newId, pagesUrl }: ServeOptions,
  { database, health, looks, onDevices }: PeopleSurface,
): void {
  const chance = { newId, random: () => randomBytes(32) };
  const devices = deviceDesk({ database, health, now, chance, onChanged: onDevices });
  deviceRoutes(app, { desk: devices, looks, address: publicAddressFrom(pagesUrl)?.origin ?? null });
  pairingRoutes(app, { desk: devices, looks });
}

/** People, organisations and areas as administrators keep them. */
function administrationRoutes(
  app: Surface,
  { now, newId, pagesUrl }: ServeOptions,
  people: PeopleSurface,
): void {
  const { database, sessions, onDevices } = people;
  // Who leaves takes their devices along.
  const onChanged = () => {
    sessions.forget();
    onDevices();
  };
  const terms = { database, now, newId, random: () => randomBytes(32), onChanged };
  const files = peopleFiles(terms, csvTable);
  peopleRoutes(app, peopleDesk(terms), files, publicAddressFrom(pagesUrl));
  peopleTreeRoutes(app, peopleTree(terms), files);
}

/** The ways to sign in, and what somebody has of their own. */
function signInDoors(
  app: Surface,
  options: ServeOptions,
  { sessions, database, forceId }: PeopleSurface,
): void {
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
