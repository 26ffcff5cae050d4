// Says what revoking a device means before it is done: it cannot be undone.
import { useEffect, useRef, useState } from 'preact/hooks';
import { deviceDone } from '../../core/people/device-list.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PanelProps } from './change-panel.tsx';

export function RevokePanel({ device, onDone, onClose }: PanelProps) {
  const { words } = usePeopleSaying();
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { name, callSign } = device;
  const revoke = async () => {
    setBusy(true);
    const address = `/api/devices/${encodeURIComponent(device.deviceId)}/revoke`;
    const reply = await change('POST', address, {}, deviceDone);
    setBusy(false);
    // One that was revoked meanwhile is what was wanted.
    if (reply.ok || reply.problem === 'device-unfit') onDone(words.deviceRevokedNow(name, callSign));
    else setWrong(words.deviceNotRevoked);
  };
  return (
    <div class="people-form">
      <h3 ref={heading} tabIndex={-1}>
        {words.deviceRevokeOf(name, callSign)}
      </h3>
      <p>{words.deviceRevokeWhat}</p>
      {wrong !== '' && (
        <p role="alert" class="people-wrong">
          {wrong}
        </p>
      )}
      <div class="people-buttons">
        <button type="button" class="warning" disabled={isBusy} onClick={() => void revoke()}>
          {words.deviceRevokeSure}
        </button>
        <button type="button" onClick={onClose}>
          {words.deviceKeep}
        </button>
      </div>
    </div>
  );
}
