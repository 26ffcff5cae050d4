// `device`: who may send positions. A token is shown once, when its device is added, and kept only as its hash.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { clientProfiles, deviceClients } from '../../core/people/device-client.ts';
import { issueDevice, issueFeed, readDevices, readFeeds, revokeDevice, revokeFeed } from '../people/index.ts';
import { type Arguments, type Command, type ExitCode, type Io, misuse } from './command.ts';
import { listDeviceRows } from './device-rows.ts';
import { nearest } from './nearest.ts';
import { newForceOption, storeOptions, storeTerms, withForce } from './store-options.ts';

const works = ['add', 'revoke', 'list'];

export const device: Command = {
  summary: 'Adds, revokes and lists the devices that may send positions.',
  usage: [
    'device add --officer PC-1234 [--client traccar] [--name phone] [--role PCSO] [--ping 10] [--silent-when-still]',
    'device add --feed radios [--ping 60] [--silent-when-still]',
    'device revoke NUMBER | --feed radios',
    'device list',
  ],
  options: {
    ...storeOptions,
    ...newForceOption,
    officer: { value: 'call-sign', words: 'Whose device it is; an officer not known yet is added.' },
    feed: {
      value: 'name',
      words: 'A radio or vehicle system that reports for many, instead of one officer’s device.',
    },
    client: {
      value: deviceClients.join('|'),
      words: 'The app it is: how often it sends is then as that app is set up here, unless --ping says it.',
    },
    name: { value: 'name', words: 'What the device is called; "phone" without this.' },
    role: {
      value: 'role',
      words: 'What an officer who is added is, in the force’s words; "PC" without this.',
    },
    ping: {
      value: 'seconds',
      words: 'Seconds between two positions when all is well, where the device promises any.',
    },
    'silent-when-still': { words: 'The device sends only on movement.' },
  },
  notes: [
    'The token is written to standard output, once. Whoever has it can send positions as that officer.',
    'The list says when each device was last heard and its battery then, never where it was.',
  ],
  examples: ['device add --officer PC-1234 --client owntracks', 'device list', 'device revoke 7'],
  async run(arguments_, io): Promise<ExitCode> {
    const [work, ...rest] = arguments_.positionals;
    if (work === 'add' && rest.length === 0) return add(arguments_, io);
    if (work === 'revoke' && rest.length === 0 && arguments_.text('feed') !== null)
      return revokeFeedOf(arguments_, io);
    if (work === 'revoke' && rest.length === 1) return revoke(arguments_, rest[0], io);
    if (work === 'list' && rest.length === 0) return listDeviceRows(arguments_, io);
    if (work === undefined || works.includes(work))
      return misuse(io, 'device', `say one of ${device.usage.join('; ')}`);
    const near = nearest(work, works);
    return misuse(io, 'device', `there is no "${work}"${near === null ? '' : `. Did you mean ${near}?`}`);
  },
};

async function add(arguments_: Arguments, io: Io): Promise<ExitCode> {
  const callSign = arguments_.text('officer');
  const feedName = arguments_.text('feed');
  if (callSign === null && feedName === null)
    return misuse(io, 'device', '--officer PC-1234, or --feed radios, is missing');
  const ping = arguments_.text('ping');
  const pingSeconds = ping === null ? null : Number(ping);
  if (pingSeconds !== null && !(Number.isInteger(pingSeconds) && pingSeconds > 0 && pingSeconds <= 86_400)) {
    return misuse(io, 'device', '--ping is a whole number of seconds above 0');
  }
  const clientName = arguments_.text('client');
  const client = deviceClients.find((known) => known === clientName);
  if (clientName !== null && client === undefined) {
    const near = nearest(clientName, deviceClients);
    const meant = near === null ? '' : `. Did you mean ${near}?`;
    return misuse(io, 'device', `--client is one of ${deviceClients.join(', ')}${meant}`);
  }
  if (client !== undefined && feedName !== null)
    return misuse(io, 'device', '--client is of one officer’s device: a feed is no app');
  if (feedName !== null) return addFeedOf(feedName, pingSeconds, arguments_, io);
  if (callSign === null) return misuse(io, 'device', '--officer PC-1234 is missing');
  const name = arguments_.text('name') ?? 'phone';
  const role = arguments_.text('role') ?? 'PC';
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const usual = client === undefined ? null : clientProfiles[client];
    const issue = {
      ...{ callSign, role, name, ...(client === undefined ? {} : { client }) },
      pingSeconds: pingSeconds ?? usual?.pingSeconds ?? null,
      silentWhenStill: arguments_.isGiven('silent-when-still') || (usual?.silentWhenStill ?? false),
    };
    const chance = { newId: randomUUIDv7, random: randomBytes(32) };
    const { device: added, token } = await issueDevice(database, forceId, issue, chance, 'console');
    io.say(`Device ${added.number} (${added.id}) of ${callSign} is added. Its token is shown this once:`);
    await io.out(`${token}\n`);
    return 0;
  });
}

async function addFeedOf(
  name: string,
  pingSeconds: number | null,
  arguments_: Arguments,
  io: Io,
): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io, 'first'), io, async (database, forceId) => {
    const feed = { name, pingSeconds, silentWhenStill: arguments_.isGiven('silent-when-still') };
    const chance = { newId: randomUUIDv7, random: randomBytes(32) };
    const token = await issueFeed(database, forceId, feed, chance, 'console');
    if (token === null) {
      io.say(`A feed ${name} is known. Give this one another name.`);
      return 1;
    }
    io.say(`The feed ${name} is added. Its token is shown this once:`);
    await io.out(`${token}\n`);
    return 0;
  });
}

async function revokeFeedOf(arguments_: Arguments, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const named = arguments_.text('feed');
    const feed = (await database.inForce(forceId, readFeeds)).find(({ name }) => name === named);
    if (feed === undefined) {
      io.say(`There is no feed ${named}. ./beatkeeper device list shows them.`);
      return 1;
    }
    const isRevoked = await database.inForce(forceId, (t) => revokeFeed(t, feed.id, io.now(), 'console'));
    io.say(isRevoked ? `The feed ${feed.name} is revoked.` : `The feed ${feed.name} was revoked before.`);
    return 0;
  });
}

async function revoke(arguments_: Arguments, named: string, io: Io): Promise<ExitCode> {
  return withForce(storeTerms(arguments_, io), io, async (database, forceId) => {
    const devices = await database.inForce(forceId, readDevices);
    const found = devices.find(({ id, number }) => named === id || named === String(number));
    if (found === undefined) {
      io.say(`There is no device ${named}. ./beatkeeper device list shows them.`);
      return 1;
    }
    const isRevoked = await database.inForce(forceId, (t) => revokeDevice(t, found.id, io.now(), 'console'));
    io.say(isRevoked ? `Device ${found.number} is revoked.` : `Device ${found.number} was revoked before.`);
    return 0;
  });
}
