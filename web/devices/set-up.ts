// What sets an app up: the text that its QR code holds, and the same for whoever types it in. Made in the browser that shows it, so that the
// token is in no answer but the one that told it.
import { clientProfiles } from '../../core/people/device-client.ts';
import type { PairingMade } from '../../core/people/pairing.ts';

export interface Setting {
  /** As the app itself calls it, in English. */
  readonly name: string;
  readonly value: string;
}

export interface SetUp {
  /** What the QR code holds; null where the app reads none. */
  readonly code: string | null;
  readonly settings: readonly Setting[];
}

/** The setting up of a device that was just paired. `address` is the origin by which phones reach the server. */
export function setUpOf({ client, device, offer, callSign }: PairingMade, address: string): SetUp {
  if (offer !== null) return { code: phoneLink(offer.secret, address), settings: [] };
  if (device === null) throw new Error('A pairing holds neither a token nor a secret');
  const { deviceId, token } = device;
  switch (client) {
    case 'owntracks':
      return ownTracks(deviceId, token, callSign, address);
    case 'traccar':
      return traccar(token, address);
    case 'gpslogger':
      return { code: null, settings: gpsLogger(token, address) };
    case 'overland':
      return { code: null, settings: overland(token, address) };
    case 'phone':
    case 'other':
      return {
        code: null,
        settings: [
          { name: 'URL', value: `${address}/api/positions` },
          { name: 'Authorization', value: `Bearer ${token}` },
        ],
      };
  }
}

/** The patrol app of our own. The secret is in the fragment, which no server and no log sees. */
function phoneLink(secret: string, address: string): string {
  return `${address}/patrol#pair=${secret}`;
}

/**
 * Source: the app itself, traccar/traccar-client `lib/configuration_service.dart`: of an http address, origin and path become the server and the
 * query the settings, under the names of `lib/preferences.dart`. It does not begin to track by it: that is for whoever has the phone.
 */
function traccar(token: string, address: string): SetUp {
  const { pingSeconds, distanceMetres, silentWhenStill, stillPingSeconds } = clientProfiles.traccar;
  const server = `${address}/in/osmand`;
  const query = new URLSearchParams({
    id: token,
    accuracy: 'high',
    interval: String(pingSeconds),
    // Without it the app leaves out whatever comes within half a minute.
    fastest_interval: String(pingSeconds),
    distance: String(distanceMetres),
    angle: '0',
    heartbeat: String(stillPingSeconds),
    stop_detection: String(silentWhenStill),
    // What was measured without a signal is kept and sent later.
    buffer: 'true',
  });
  return {
    code: `${server}?${query}`,
    settings: [
      { name: 'Device identifier', value: token },
      { name: 'Server URL', value: server },
      { name: 'Location accuracy', value: 'High' },
      { name: 'Distance', value: String(distanceMetres) },
      { name: 'Interval', value: String(pingSeconds) },
      { name: 'Fastest interval', value: String(pingSeconds) },
      { name: 'Heartbeat', value: String(stillPingSeconds) },
      { name: 'Offline buffering', value: 'on' },
      { name: 'Stop detection', value: silentWhenStill ? 'on' : 'off' },
    ],
  };
}

/**
 * Source: the OwnTracks booklet, "Remote configuration" and tech/json, `_type=configuration`: the JSON as base64 in the address that both apps
 * open. Nothing there may be changed from afar: the app takes no commands.
 */
function ownTracks(deviceId: string, token: string, callSign: string, address: string): SetUp {
  const { pingSeconds, distanceMetres } = clientProfiles.owntracks;
  const url = `${address}/in/owntracks`;
  const configuration = {
    _type: 'configuration',
    // Private HTTP.
    mode: 3,
    url,
    auth: true,
    username: deviceId,
    password: token,
    deviceId: 'phone',
    // Two letters that the app asks for; the server does not read them.
    tid: callSign.replaceAll(/[^A-Za-z0-9]/g, '').slice(-2) || 'bk',
    // Move.
    monitoring: 2,
    locatorInterval: pingSeconds,
    moveModeLocatorInterval: pingSeconds,
    locatorDisplacement: distanceMetres,
    extendedData: true,
    cmd: false,
    remoteConfiguration: false,
    allowRemoteLocation: false,
  };
  return {
    code: `owntracks:///config?inline=${encodeURIComponent(btoa(JSON.stringify(configuration)))}`,
    settings: [
      { name: 'Mode', value: 'HTTP' },
      { name: 'URL', value: url },
      { name: 'Authentication', value: 'on' },
      { name: 'User ID', value: deviceId },
      { name: 'Password', value: token },
      { name: 'Monitoring', value: 'Move' },
      { name: 'locatorInterval', value: String(pingSeconds) },
      { name: 'locatorDisplacement', value: String(distanceMetres) },
    ],
  };
}

/** Source: the app's documentation, "Log to custom URL". */
function gpsLogger(token: string, address: string): Setting[] {
  const { pingSeconds, distanceMetres } = clientProfiles.gpslogger;
  const query = 'lat=%LAT&lon=%LON&time=%TIME&acc=%ACC&spd=%SPD&dir=%DIR&batt=%BATT';
  return [
    { name: 'URL', value: `${address}/in/gpslogger?${query}` },
    { name: 'HTTP Headers', value: `Authorization: Bearer ${token}` },
    { name: 'HTTP Method', value: 'POST' },
    { name: 'Logging interval', value: String(pingSeconds) },
    { name: 'Distance filter', value: String(distanceMetres) },
    { name: 'Keep GPS on between fixes', value: 'on' },
  ];
}

/** Source: the app's README, "Settings" and "API". */
function overland(token: string, address: string): Setting[] {
  return [
    { name: 'Receiver Endpoint URL', value: `${address}/in/overland` },
    { name: 'Access Token', value: token },
    { name: 'Desired Accuracy', value: 'Best' },
    { name: 'Pauses Automatically', value: clientProfiles.overland.silentWhenStill ? 'on' : 'off' },
    { name: 'Tracking Mode', value: 'Standard' },
  ];
}

/** The origin of an address as somebody typed it, or null where it is none that a phone could ask. */
export function originFrom(text: string): string | null {
  const address = URL.parse(text.trim());
  return address === null || !/^https?:$/.test(address.protocol) ? null : address.origin;
}

/** Whether an origin is of this machine alone. */
export function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(origin);
}
