// Which devices are shown and in which order, and the same as a file.
import type { ListedDevice } from '../../core/people/device-list.ts';
import { csvText, timeCell } from '../desk/csv.ts';
import type { PeopleWords } from '../words/people-words.ts';

export const silences = ['any', 'minutes', 'hour', 'day', 'week', 'never'] as const;
export type Silence = (typeof silences)[number];
export const deviceStates = ['used', 'revoked', 'all'] as const;
export const deviceOrders = ['officer', 'silence', 'battery'] as const;

/** What somebody asks to be shown. */
export interface DeviceView {
  readonly search: string;
  readonly silence: Silence;
  readonly state: (typeof deviceStates)[number];
  readonly order: (typeof deviceOrders)[number];
}

export const everyDevice: DeviceView = { search: '', silence: 'any', state: 'used', order: 'officer' };

const silentSeconds = { minutes: 300, hour: 3600, day: 86_400, week: 604_800 } as const;

/** The devices that fit, in order; `now` by the server’s clock (ms). */
export function shownDevices(
  words: PeopleWords,
  devices: readonly ListedDevice[],
  { search, silence, state, order }: DeviceView,
  now: number,
): readonly ListedDevice[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = devices.filter((device) => {
    const isOfState = state === 'all' || (state === 'revoked') === (device.revokedAt !== null);
    const said = [device.callSign, device.organisation ?? '', device.name, words.deviceKinds[device.kind]];
    return (
      isOfState && isSilent(device, silence, now) && said.join('\n').toLocaleLowerCase().includes(wanted)
    );
  });
  return found.toSorted(
    (a, b) => orderOf(order, a, b) || a.callSign.localeCompare(b.callSign) || a.number - b.number,
  );
}

/** Whether a device has been silent for so long; one that was never heard has been for any time. */
function isSilent({ heardAt }: ListedDevice, silence: Silence, now: number): boolean {
  if (silence === 'any') return true;
  if (heardAt === null) return true;
  return silence !== 'never' && now - heardAt > silentSeconds[silence] * 1000;
}

function orderOf(order: DeviceView['order'], a: ListedDevice, b: ListedDevice): number {
  if (order === 'silence') return (a.heardAt ?? 0) - (b.heardAt ?? 0);
  // Those that do not say it come last.
  return order === 'battery' ? (a.batteryPercent ?? 101) - (b.batteryPercent ?? 101) : 0;
}

/** The devices as a CSV file, times in UTC. */
export function devicesCsv(devices: readonly ListedDevice[]): string {
  const headings = [
    ...['number', 'officer', 'organisation', 'name', 'app', 'ping_seconds', 'silent_when_still', 'paired_at'],
    ...['heard_at', 'last_position_at', 'battery_percent', 'charging', 'app_version', 'revoked_at'],
  ];
  return csvText(
    headings,
    devices.map((each) => [
      ...[each.number, each.callSign, each.organisation, each.name, each.kind],
      ...[each.pingSeconds, String(each.silentWhenStill), timeCell(each.pairedAt), timeCell(each.heardAt)],
      ...[
        timeCell(each.lastPositionAt),
        each.batteryPercent,
        each.isCharging === null ? null : String(each.isCharging),
      ],
      ...[each.appVersion, timeCell(each.revokedAt)],
    ]),
  );
}
