// The devices, a row each. Narrow, each is a block whose cells name themselves. What is done about one opens below its row.
import { useRef, useState } from 'preact/hooks';
import type { ListedDevice } from '../../core/people/device-list.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { agoWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { ChangePanel } from './change-panel.tsx';
import { RevokePanel } from './revoke-panel.tsx';

interface DeviceTableProps {
  readonly devices: readonly ListedDevice[];
  /** By the server’s clock (ms). */
  readonly now: number;
  /** Something was done about one; what, in words. */
  readonly onDone: (said: string) => void;
}

export function DeviceTable({ devices, now, onDone }: DeviceTableProps) {
  const { words } = usePeopleSaying();
  const headings = headingsOf(words);
  return (
    <table class="stacking device-table">
      <caption class="visually-hidden">{words.devicesTable}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{words.deviceDo}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <DeviceRow key={device.deviceId} device={device} now={now} onDone={onDone} />
        ))}
      </tbody>
    </table>
  );
}

function headingsOf(words: PeopleWords): readonly string[] {
  const { deviceOfficer, deviceName, deviceHeard, devicePosition, deviceBattery, deviceSetUp } = words;
  return [
    deviceOfficer,
    deviceName,
    deviceHeard,
    devicePosition,
    deviceBattery,
    deviceSetUp,
    words.devicePaired,
  ];
}

type Panel = 'change' | 'revoke';

function DeviceRow({
  device,
  now,
  onDone,
}: { device: ListedDevice } & Pick<DeviceTableProps, 'now' | 'onDone'>) {
  const { words } = usePeopleSaying();
  const [panel, setPanel] = useState<Panel | null>(null);
  const buttons = useRef<Record<Panel, HTMLButtonElement | null>>({ change: null, revoke: null });
  const headings = headingsOf(words);
  const close = () => {
    // Back to where it was opened.
    if (panel !== null) buttons.current[panel]?.focus();
    setPanel(null);
  };
  const done = (said: string) => {
    setPanel(null);
    onDone(said);
  };
  const { name, callSign, revokedAt, kind } = device;
  const mayRevoke = kind !== 'radio' && kind !== 'file';
  return (
    <>
      <tr class={revokedAt === null ? '' : 'is-revoked'}>
        {cellsOf(words, device, now).map((cell, index) => (
          <td key={headings[index]} data-label={headings[index]}>
            {cell}
          </td>
        ))}
        <td>
          {revokedAt === null && (
            <div class="device-buttons">
              {(mayRevoke ? (['change', 'revoke'] as const) : (['change'] as const)).map((which) => (
                <button
                  key={which}
                  type="button"
                  ref={(element) => {
                    buttons.current[which] = element;
                  }}
                  aria-expanded={panel === which}
                  aria-label={
                    which === 'change'
                      ? words.deviceChangeOf(name, callSign)
                      : words.deviceRevokeOf(name, callSign)
                  }
                  onClick={() => setPanel(panel === which ? null : which)}
                >
                  {which === 'change' ? words.deviceChange : words.deviceRevoke}
                </button>
              ))}
            </div>
          )}
        </td>
      </tr>
      {panel !== null && (
        <tr class="device-panel">
          <td colSpan={headings.length + 1}>
            {panel === 'change' ? (
              <ChangePanel device={device} onDone={done} onClose={close} />
            ) : (
              <RevokePanel device={device} onDone={done} onClose={close} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function cellsOf(words: PeopleWords, device: ListedDevice, now: number) {
  const { callSign, organisation, name, number, kind, heardAt, lastPositionAt } = device;
  const { pairedAt, revokedAt } = device;
  return [
    <>
      <strong>{callSign}</strong>
      {organisation !== null && <span class="device-beside">{organisation}</span>}
    </>,
    <>
      {name}
      <span class="device-beside">
        {words.deviceKinds[kind]}, {number}
      </span>
    </>,
    heardAt === null ? words.deviceNeverHeard : <Ago at={heardAt} now={now} />,
    lastPositionAt === null ? words.deviceNoPosition : <Ago at={lastPositionAt} now={now} />,
    batteryWords(words, device),
    setUpWords(words, device),
    <>
      <Day at={pairedAt} />
      {revokedAt !== null && (
        <span class="device-beside">
          <strong class="mark device-revoked">{words.deviceRevoked}</strong> <Day at={revokedAt} />
        </span>
      )}
    </>,
  ];
}

function Ago({ at, now }: { at: number; now: number }) {
  const { language } = usePeopleSaying();
  const desk = wordsIn(language);
  return (
    <time dateTime={new Date(at).toISOString()} title={momentWords(desk, at)}>
      {agoWords(desk, at, now)}
    </time>
  );
}

/** The day of a moment; the moment itself on asking. */
function Day({ at }: { at: number }) {
  const { language } = usePeopleSaying();
  const moment = momentWords(wordsIn(language), at);
  const [, ...day] = moment.split(', ')[0].split(' ');
  return (
    <time dateTime={new Date(at).toISOString()} title={moment}>
      {day.join(' ')}
    </time>
  );
}

function batteryWords(words: PeopleWords, { batteryPercent, isCharging }: ListedDevice): string {
  if (batteryPercent === null) return words.deviceBatteryUnknown;
  return isCharging ? words.deviceCharging(batteryPercent) : words.devicePercent(batteryPercent);
}

function setUpWords(words: PeopleWords, { pingSeconds, silentWhenStill }: ListedDevice): string {
  const ping = pingSeconds === null ? words.devicePingUnknown : words.devicePing(pingSeconds);
  return silentWhenStill ? `${ping}, ${words.deviceSilentWhenStill}` : ping;
}
