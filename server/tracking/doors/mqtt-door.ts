// The door for OwnTracks in MQTT mode: a subscriber of the force's broker. A message is acknowledged to the broker only once it is kept, so
// what was sent while this server was away, or could not be kept, is with the broker and comes again.
// The broker knows its users: each is named as its device here, and may write below `owntracks/<that name>/` alone.
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'mqtt';
import type { Device } from '../../people/index.ts';
import { keep, type PositionDoors } from './position-doors.ts';
import { readOwnTracksUpload } from './read-upload.ts';

export interface MqttTerms {
  /** mqtt:// or mqtts://, with the user and password of this server at the broker. */
  readonly url: string;
  /** The name of this server's session at the broker: it keeps what came while the server was away. */
  readonly session: string;
  readonly doors: Omit<PositionDoors, 'deviceOf'>;
  /** The device of that id that is not revoked. */
  readonly deviceOfId: (deviceId: string) => Device | null | Promise<Device | null>;
  /** The broker cannot be reached, or a message could not be kept and is tried again. */
  readonly onTrouble: (error: unknown) => void;
}

const ownTracksTopics = 'owntracks/+/+';
const retryMilliseconds = 2000;

/** Begins to listen, and tries again for as long as the broker is away. `close` leaves what is not kept with the broker. */
export function openMqttDoor(terms: MqttTerms): { readonly close: () => Promise<void> } {
  const stopping = new AbortController();
  const client = connect(terms.url, {
    clientId: terms.session,
    clean: false,
    reconnectPeriod: retryMilliseconds,
  });
  client.on('error', terms.onTrouble);
  client.handleMessage = ({ topic, payload }, acknowledge) => {
    void keepMessage(terms, topic, payload, stopping.signal).then((isKept) => {
      if (isKept) acknowledge();
    });
  };
  client.subscribe(ownTracksTopics, { qos: 1 }, (error) => {
    if (error !== null && !stopping.signal.aborted) terms.onTrouble(error);
  });
  return {
    async close() {
      stopping.abort();
      await client.endAsync(true);
    },
  };
}

/** Keeps a message, however often it must be tried; false where the server stops first. */
async function keepMessage(
  terms: MqttTerms,
  topic: string,
  payload: string | Buffer,
  stopping: AbortSignal,
): Promise<boolean> {
  while (!stopping.aborted) {
    try {
      await keepOnce(terms, topic, Buffer.from(payload));
      return true;
    } catch (error) {
      terms.onTrouble(error);
      await wait(retryMilliseconds, null, { signal: stopping }).catch(() => null);
    }
  }
  return false;
}

/** A message that is no position, cannot be read, or comes from nobody known is counted and done with. */
async function keepOnce({ doors, deviceOfId }: MqttTerms, topic: string, payload: Buffer): Promise<void> {
  const device = await deviceOfId(topic.split('/')[1]);
  if (device === null) return doors.count('owntracks-mqtt', 'device-unknown', 1);
  doors.heard(device);
  const reading = readOwnTracksUpload(payload, { device, receivedAt: doors.now() });
  if (reading === null) return;
  if (reading.ok) await keep(doors, 'owntracks-mqtt', reading);
  else doors.count('owntracks-mqtt', 'unreadable', 1);
}
