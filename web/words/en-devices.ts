// The page of devices and of pairing one, in English. The other languages follow these keys.
import type { DeviceClient, DeviceKind } from '../../core/people/device-client.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

const kinds: Readonly<Record<DeviceKind, string>> = {
  phone: 'Phone, this system’s page',
  owntracks: 'OwnTracks',
  traccar: 'Traccar Client',
  gpslogger: 'GPSLogger',
  overland: 'Overland',
  other: 'Another app',
  radio: 'Radio or vehicle of a feed',
  file: 'Imported file',
  unknown: 'App not named',
};

/** What to do on the phone, in order. */
const steps: Readonly<Record<DeviceClient, readonly string[]>> = {
  phone: [
    'Open the camera of the phone and point it at the code. It opens a page in the browser.',
    'Press “Pair this phone” there.',
  ],
  owntracks: [
    'Install OwnTracks on the phone and open it once.',
    'Open the camera of the phone and point it at the code. OwnTracks shows the settings: take them over.',
    'Let it use the location always, and leave it running.',
  ],
  traccar: [
    'Install Traccar Client on the phone and open it.',
    'Under Settings, press the symbol of a QR code and point the phone at the code.',
    'Let it use the location always, and switch on “Continuous tracking”.',
  ],
  gpslogger: [
    'Install GPSLogger on the phone. Under Logging details, switch on “Log to custom URL”.',
    'Type in what stands below, and press “Start logging”.',
  ],
  overland: [
    'Install Overland on the iPhone. Under Settings, type in what stands below.',
    'Let it use the location always, and switch tracking on.',
  ],
  other: [
    'Have the app send JSON to the address below, with the token as a bearer token.',
    'What it must look like stands in the documents, under “own batches”.',
  ],
};

export const enDevices = {
  devicesLead:
    'Every device that reports positions, and when each was last heard. Off duty a device may be heard too: then it says that it is there, and not where.',
  devicesLoading: 'Fetching the devices …',
  devicesFailed: 'The devices could not be fetched. What they send is kept nevertheless.',
  devicesNone: 'No officer whom you reach has a device yet. Pair the first one above.',
  devicesTable: 'Devices',
  devicesCount: (n: number) => count(n, 'device', 'devices'),
  devicesSearch: 'Search officers and devices',
  devicesSilence: 'Silent',
  devicesSilences: {
    any: 'or not: all',
    minutes: 'for over 5 minutes',
    hour: 'for over an hour',
    day: 'for over a day',
    week: 'for over a week',
    never: 'since ever: not heard yet',
  },
  devicesStates: { used: 'In use', revoked: 'Revoked', all: 'In use and revoked' },
  devicesState: 'Show',
  devicesOrders: {
    officer: 'Officer',
    silence: 'Silent for longest',
    battery: 'Battery, lowest first',
  },
  devicesNoneLeft: 'No device is like that.',
  devicesShowAll: 'Show all',
  devicesFile: 'devices',
  deviceKinds: kinds,

  deviceOfficer: 'Officer',
  deviceName: 'Device',
  deviceKind: 'App',
  deviceHeard: 'Last heard',
  deviceNeverHeard: 'not yet',
  devicePosition: 'Last position',
  deviceNoPosition: 'none yet',
  deviceBattery: 'Battery',
  deviceBatteryUnknown: 'not said',
  devicePercent: (percent: number) => `${percent} %`,
  deviceCharging: (percent: number) => `${percent} %, charging`,
  deviceSetUp: 'Set up as',
  devicePing: (seconds: number) => `every ${seconds} s`,
  devicePingUnknown: 'no interval promised',
  deviceSilentWhenStill: 'silent when still',
  devicePaired: 'Paired',
  deviceRevoked: 'Revoked',
  deviceDo: 'Change or revoke',
  deviceChange: 'Change',
  deviceChangeOf: (name: string, officer: string) => `Change “${name}” of ${officer}`,
  deviceRevoke: 'Revoke',
  deviceRevokeOf: (name: string, officer: string) => `Revoke “${name}” of ${officer}`,

  deviceNameLabel: 'What it is called',
  deviceNameNeeded: 'Enter a name of up to 60 characters.',
  devicePingLabel: 'Seconds between two positions',
  devicePingHint:
    'As the app is set, on the move. Leave it empty where the app promises none. From now on gaps are judged by it; what was measured before stays as it is.',
  devicePingWrong: 'Enter a whole number of seconds from 1 to 86,400, or leave it empty.',
  deviceStillLabel: 'It sends only on movement',
  deviceSave: 'Save',
  deviceCancel: 'Cancel',
  deviceChanged: (name: string) => `“${name}” is changed.`,
  deviceNotChanged: 'It was not changed: the server did not answer. Try again.',
  deviceIsRevoked: 'It was revoked meanwhile, so it stays as it is.',
  deviceRevokeWhat:
    'Its token opens no door from now on: what the app still sends is refused and stays on the phone. What it sent so far stays on record. This cannot be undone; to use the phone again, pair it anew.',
  deviceRevokeSure: 'Revoke the device',
  deviceKeep: 'Keep it',
  deviceRevokedNow: (name: string, officer: string) =>
    `“${name}” of ${officer} is revoked. Its next message is refused.`,
  deviceNotRevoked: 'It was not revoked: the server did not answer. It can still send. Try again.',

  pairTitle: 'Pair a device',
  pairBegin: 'Pair a device',
  pairOwnTitle: 'Pair a phone of yours',
  pairOwnLead:
    'A phone that reports where you are while you are on duty. Off duty what it sends is refused, and nothing of it is kept.',
  pairOwnBegin: 'Pair a phone',
  pairOfficer: 'Whose it is',
  pairChoose: 'Choose an officer',
  pairOfficerNeeded: 'Choose whose device it is.',
  pairClient: 'Which app it uses',
  pairClientNeeded: 'Choose the app.',
  pairClientHints: {
    phone:
      'In the phone’s browser: an activity log with partial tracking. It measures only while its screen is on.',
    owntracks: 'iPhone and Android. Set up by the code.',
    traccar: 'iPhone and Android. Rests while nobody moves. Set up by the code.',
    gpslogger: 'Android. Typed in by hand.',
    overland: 'iPhone. Typed in by hand.',
    other: 'Whatever can send JSON.',
  },
  pairDefaultName: 'Phone',
  pairAddress: 'Where phones reach this server',
  pairAddressHint: 'The address goes into the code. It begins with https://',
  pairAddressWrong: 'Enter an address such as https://beatkeeper.example',
  pairAddressHere:
    'This address is of this machine alone: no phone reaches it. Enter the one by which phones reach the server.',
  pairMake: 'Make the code',
  pairMaking: 'Making the code …',
  pairRefused: 'No code was made. Fetch the page anew and try again.',
  pairSteps: steps,
  pairFor: (kind: string, officer: string) => `${kind} for ${officer}`,
  pairPicture: (kind: string) => `QR code that sets up ${kind}`,
  pairOnce:
    'What stands here holds the device’s token. It is shown this once and never again. Whoever has it can send positions as this officer, so let nobody else photograph it.',
  pairUntil: (time: string) => `The code pairs one phone, once, until ${time}.`,
  pairText: 'The same as text',
  pairCopy: 'Copy',
  pairCopied: 'Copied.',
  pairNotCopied: 'The browser did not let it be copied. Select the text instead.',
  pairOpen: 'Open in the app on this phone',
  pairByHand: 'Typed in by hand',
  pairSetting: 'Setting',
  pairValue: 'Value',
  pairWaiting: 'Waiting for its first message …',
  pairWaitingPhone: 'Waiting for the phone to open the code …',
  pairHeard: (time: string) => `Heard from it at ${time}.`,
  pairHeardBattery: (percent: number) => `Its battery is at ${percent} %.`,
  pairHeardPosition: 'A position of it was kept.',
  pairHeardNoPosition:
    'No position of it was kept so far: off duty none is, and some apps first send when somebody moves.',
  pairExpired: 'The code is too old. Nothing was paired. Make a new one.',
  pairNothing: 'Nothing has come in two minutes. Check these:',
  pairChecks: [
    'Does the phone have a signal, and does its browser open the address of this server?',
    'Was the code taken over, and is the app switched on?',
    'May the app use the location always, and is saving of battery off for it?',
    'Is the phone still? Some apps first send when somebody moves: take a few steps.',
  ],
  pairNoAnswer: 'The server does not answer just now. It is asked again by itself.',
  pairDone: 'Done',
  pairAgain: 'Pair another',
  pairWithdraw: 'Withdraw the code',
  pairWithdrawTitle: 'Withdraw the code?',
  pairLeaveTitle: 'Nothing was heard from it yet. Withdraw the code?',
  pairWithdrawCode: (time: string) =>
    `Until ${time} whoever has it can still pair a phone with it. Withdrawn, it pairs none; a new code can be made at any time.`,
  pairWithdrawDevice:
    'Whoever has it can send positions as this officer. Withdrawn, its token opens no door any more, and the device is revoked; a new code can be made at any time.',
  pairWithdrawSure: 'Withdraw it',
  pairKeep: 'Leave it in force',
  pairWithdrawn: 'The code is withdrawn: no phone pairs with it any more.',
  pairWithdrawnDevice: 'The code is withdrawn, and its device is revoked.',
  pairNotWithdrawn:
    'It was not withdrawn: the server did not answer. The code still holds. Try again, or revoke the device in the list.',
};
