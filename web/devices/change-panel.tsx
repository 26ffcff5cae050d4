// Changes what a device is called and how its app is set up.
import { useEffect, useRef, useState } from 'preact/hooks';
import { longestDeviceName } from '../../core/people/device-client.ts';
import { deviceChange, deviceDone, type ListedDevice } from '../../core/people/device-list.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';

export interface PanelProps {
  readonly device: ListedDevice;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

export function ChangePanel({ device, onDone, onClose }: PanelProps) {
  const { words } = usePeopleSaying();
  const [name, setName] = useState(device.name);
  const [ping, setPing] = useState(device.pingSeconds === null ? '' : String(device.pingSeconds));
  const [isSilent, setSilent] = useState(device.silentWhenStill);
  const [wrong, setWrong] = useState<{
    readonly field: 'name' | 'ping' | null;
    readonly said: string;
  } | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const id = (field: string) => `device-${device.number}-${field}`;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const pingSeconds = ping.trim() === '' ? null : Number(ping);
    const read = deviceChange.safeParse({ name, pingSeconds, silentWhenStill: isSilent });
    if (!read.success) {
      const field = read.error.issues[0]?.path[0] === 'name' ? 'name' : 'ping';
      setWrong({ field, said: field === 'name' ? words.deviceNameNeeded : words.devicePingWrong });
      document.getElementById(id(field))?.focus();
      return;
    }
    const address = `/api/devices/${encodeURIComponent(device.deviceId)}/change`;
    const reply = await change('POST', address, read.data, deviceDone);
    if (reply.ok) return onDone(words.deviceChanged(read.data.name));
    const said = reply.problem === 'device-unfit' ? words.deviceIsRevoked : words.deviceNotChanged;
    setWrong({ field: null, said });
  };
  const isWrong = (field: 'name' | 'ping') => wrong?.field === field;
  const said = wrong !== null && (
    <p role="alert" class="people-wrong" id={id('wrong')}>
      {wrong.said}
    </p>
  );
  return (
    <form class="people-form" onSubmit={(event) => void submit(event)} noValidate>
      <label for={id('name')}>{words.deviceNameLabel}</label>
      {isWrong('name') && said}
      <input
        id={id('name')}
        ref={first}
        autocomplete="off"
        maxLength={longestDeviceName}
        value={name}
        aria-describedby={isWrong('name') ? id('wrong') : undefined}
        aria-invalid={isWrong('name')}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <label for={id('ping')}>{words.devicePingLabel}</label>
      <p class="small" id={id('ping-hint')}>
        {words.devicePingHint}
      </p>
      {isWrong('ping') && said}
      <input
        id={id('ping')}
        class="device-ping"
        inputMode="numeric"
        autocomplete="off"
        value={ping}
        aria-describedby={isWrong('ping') ? `${id('ping-hint')} ${id('wrong')}` : id('ping-hint')}
        aria-invalid={isWrong('ping')}
        onInput={({ currentTarget }) => setPing(currentTarget.value)}
      />
      <div class="pair-client">
        <input
          type="checkbox"
          id={id('still')}
          checked={isSilent}
          onChange={({ currentTarget }) => setSilent(currentTarget.checked)}
        />
        <label for={id('still')}>{words.deviceStillLabel}</label>
      </div>
      {wrong?.field === null && said}
      <div class="people-buttons">
        <button type="submit" class="primary">
          {words.deviceSave}
        </button>
        <button type="button" onClick={onClose}>
          {words.deviceCancel}
        </button>
      </div>
    </form>
  );
}
