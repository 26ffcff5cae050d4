// What serving can be told, and what holds where nothing is said.
import type { ForceMaking } from './db/force-named.ts';
import type { KnownPlace } from './hotspots/place.ts';
import type { UploadBudget } from './http/device-door.ts';
import { webFolder } from './http/pages.ts';
import type { LogLevel, LogSink } from './log.ts';
import type { ProviderOptions } from './people/sign-in/provider-client.ts';

export interface ServeOptions {
  /** A PostgreSQL of one's own, as its owner; null: the embedded one under `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** Where the pages are, on this machine only; 0: any free port. */
  readonly port: number;
  /** The public https address of the pages, behind a server on this machine that holds the certificate; null: where they listen. */
  readonly pagesUrl: string | null;
  /** A second listener with the write-only doors alone; null: none. */
  readonly doors: { readonly host: string; readonly port: number } | null;
  /** The broker of OwnTracks in MQTT mode, with this server's user and password there; null: none. */
  readonly mqttUrl: string | null;
  /** A folder into which a radio or vehicle system writes files, named as its feed; null: none. */
  readonly feedFolder: string | null;
  /** The force that the pages show. */
  readonly forceName: string;
  /** When it is made where it is not there yet; else serving is refused. */
  readonly forceMaking: ForceMaking;
  readonly place: KnownPlace;
  /** The force's own identity provider (OpenID Connect); null: none. */
  readonly provider: ProviderOptions | null;
  /** Whether anybody on this machine may choose whom of the invented people to be. */
  readonly hasDemoPeople: boolean;
  /** A folder of PMTiles files; null without a basemap. */
  readonly tilesFolder: string | null;
  readonly webFolder: string;
  readonly uploadBudget: UploadBudget;
  readonly logLevel: LogLevel;
  /** Where the log goes; standard error where left out. */
  readonly logSink?: LogSink;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly newId: () => string;
}

export const serveDefaults = {
  databaseUrl: null,
  dataFolder: '.beatkeeper',
  port: 4600,
  pagesUrl: null,
  doors: null,
  mqttUrl: null,
  feedFolder: null,
  forceName: 'Force',
  forceMaking: 'first',
  place: { name: '', bounds: null, tiles: '', isInvented: false },
  provider: null,
  hasDemoPeople: false,
  tilesFolder: null,
  webFolder,
  uploadBudget: { perSecond: 20, atOnce: 600 },
  logLevel: 'info',
} as const satisfies Omit<ServeOptions, 'now' | 'newId'>;

/** The place of a force: what is set is that of the force that the pages show; any other's is around its hotspots. */
export function placeOf(place: KnownPlace, isShown: boolean): KnownPlace {
  return isShown ? place : { ...place, name: '', bounds: null, isInvented: false };
}
