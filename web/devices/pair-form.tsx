// What is to be paired: whose device, which app, what it is called, and where phones reach the server.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeviceClient, deviceClients, longestDeviceName } from '../../core/people/device-client.ts';
import type { DeviceList } from '../../core/people/device-list.ts';
import { type PairingMade, pairingMade } from '../../core/people/pairing.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { ClientChoice } from './client-choice.tsx';
import { isLoopback, originFrom } from './set-up.ts';

export interface PairFormProps {
  /** The officers to choose from; null where it is for oneself. */
  readonly officers: DeviceList['officers'] | null;
  /** Where phones reach the server, as far as the server knows. */
  readonly address: string | null;
  readonly onMade: (made: PairingMade, address: string) => void;
  readonly onCancel: () => void;
}

interface Asked {
  readonly officerId: string;
  readonly client: DeviceClient | null;
  readonly name: string;
  readonly address: string;
}

type Field = keyof Asked;

export function PairForm({ officers, address, onMade, onCancel }: PairFormProps) {
  const { words } = usePeopleSaying();
  const [asked, setAsked] = useState<Asked>({
    officerId: '',
    client: null,
    name: words.pairDefaultName,
    address: address ?? location.origin,
  });
  const [wrong, setWrong] = useState<ReadonlyMap<Field, string>>(new Map());
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const say = (field: Field, value: string) => setAsked((before) => ({ ...before, [field]: value }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = wrongIn(words, asked, officers !== null);
    setWrong(found);
    setTrouble('');
    const [first] = found.keys();
    if (first !== undefined) return document.getElementById(`pair-${first}`)?.focus();
    setBusy(true);
    const { officerId, client, name } = asked;
    const reply =
      officers === null
        ? await change('POST', '/api/me/pairings', { client, name }, pairingMade)
        : await change('POST', '/api/pairings', { officerId, client, name }, pairingMade);
    setBusy(false);
    if (reply.ok) onMade(reply.value, originFrom(asked.address) ?? location.origin);
    else setTrouble(reply.problem === null ? words.unreachable : words.pairRefused);
  };
  const hint = (field: Field, ...others: string[]) =>
    [...others, ...(wrong.has(field) ? [`pair-${field}-wrong`] : [])].join(' ') || undefined;
  const origin = originFrom(asked.address);
  return (
    <form ref={form} class="people-form pair-form" onSubmit={(event) => void submit(event)} noValidate>
      {officers !== null && (
        <>
          <label for="pair-officerId">{words.pairOfficer}</label>
          <Wrong field="officerId" wrong={wrong} />
          <select
            id="pair-officerId"
            value={asked.officerId}
            aria-describedby={hint('officerId')}
            aria-invalid={wrong.has('officerId')}
            onChange={({ currentTarget }) => say('officerId', currentTarget.value)}
          >
            <option value="">{words.pairChoose}</option>
            {officers.map(({ officerId, callSign, organisation }) => (
              <option key={officerId} value={officerId}>
                {organisation === null ? callSign : `${callSign} – ${organisation}`}
              </option>
            ))}
          </select>
        </>
      )}
      <ClientChoice
        clients={deviceClients}
        chosen={asked.client}
        wrong={wrong.get('client')}
        choose={(client) => say('client', client)}
      />
      <label for="pair-name">{words.deviceNameLabel}</label>
      <Wrong field="name" wrong={wrong} />
      <input
        id="pair-name"
        autocomplete="off"
        maxLength={longestDeviceName}
        value={asked.name}
        aria-describedby={hint('name')}
        aria-invalid={wrong.has('name')}
        onInput={({ currentTarget }) => say('name', currentTarget.value)}
      />
      <label for="pair-address">{words.pairAddress}</label>
      <p class="small" id="pair-address-hint">
        {words.pairAddressHint}
      </p>
      <Wrong field="address" wrong={wrong} />
      {origin !== null && isLoopback(origin) && (
        <p class="pair-warning" id="pair-address-here">
          {words.pairAddressHere}
        </p>
      )}
      <input
        id="pair-address"
        type="url"
        autocomplete="off"
        value={asked.address}
        aria-describedby={hint('address', 'pair-address-hint')}
        aria-invalid={wrong.has('address')}
        onInput={({ currentTarget }) => say('address', currentTarget.value)}
      />
      {trouble !== '' && (
        <p role="alert" class="people-wrong">
          {trouble}
        </p>
      )}
      <p role="status" class="small">
        {isBusy ? words.pairMaking : ''}
      </p>
      <div class="people-buttons">
        <button type="submit" class="primary" disabled={isBusy}>
          {words.pairMake}
        </button>
        <button type="button" onClick={onCancel}>
          {words.deviceCancel}
        </button>
      </div>
    </form>
  );
}

function Wrong({ field, wrong }: { field: Field; wrong: ReadonlyMap<Field, string> }) {
  const said = wrong.get(field);
  if (said === undefined) return null;
  return (
    <p role="alert" class="people-wrong" id={`pair-${field}-wrong`}>
      {said}
    </p>
  );
}

/** What is missing or unfit, field by field in the order of the form. */
function wrongIn(words: PeopleWords, asked: Asked, isForOfficer: boolean): ReadonlyMap<Field, string> {
  const wrong = new Map<Field, string>();
  if (isForOfficer && asked.officerId === '') wrong.set('officerId', words.pairOfficerNeeded);
  if (asked.client === null) wrong.set('client', words.pairClientNeeded);
  if (asked.name.trim() === '') wrong.set('name', words.deviceNameNeeded);
  if (originFrom(asked.address) === null) wrong.set('address', words.pairAddressWrong);
  return wrong;
}
