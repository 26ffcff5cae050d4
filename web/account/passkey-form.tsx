// Adds a passkey: a name to know it by, then whatever the device asks.
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useState } from 'preact/hooks';
import { letIn } from '../../core/people/account.ts';
import { passkeyOffer } from '../../core/people/passkey.ts';
import { type Changed, change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';

const longestName = 60;

export function PasskeyForm({ onAdded }: { onAdded: (name: string) => void }) {
  const { words } = usePeopleSaying();
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const told = name.trim();
    if (told === '') {
      setWrong(words.passkeysNameNeeded);
      document.getElementById('passkey-name')?.focus();
      return;
    }
    setWrong('');
    setBusy(true);
    const trouble = await added(words, told);
    setBusy(false);
    if (trouble !== null) return setWrong(trouble);
    setName('');
    onAdded(told);
  };
  return (
    <form class="people-form" onSubmit={(event) => void add(event)} noValidate>
      <label for="passkey-name">{words.passkeysNameLabel}</label>
      <p class="small" id="passkey-name-hint">
        {words.passkeysNameHint}
      </p>
      {wrong !== '' && (
        <p role="alert" class="people-wrong" id="passkey-wrong">
          {wrong}
        </p>
      )}
      <input
        id="passkey-name"
        autocomplete="off"
        maxLength={longestName}
        value={name}
        aria-describedby={wrong === '' ? 'passkey-name-hint' : 'passkey-name-hint passkey-wrong'}
        aria-invalid={wrong !== ''}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <p role="status" class="small">
        {isBusy ? words.passkeysAdding : ''}
      </p>
      <button type="submit" disabled={isBusy}>
        {words.passkeysAdd}
      </button>
    </form>
  );
}

/** Null where it is added, otherwise what went wrong. */
async function added(words: PeopleWords, name: string): Promise<string | null> {
  if (!browserSupportsWebAuthn()) return words.signInNoPasskeys;
  const offered = await change('POST', '/api/me/passkeys/start', {}, passkeyOffer);
  if (!offered.ok) return refusedWords(words, offered);
  const response = await startRegistration({ optionsJSON: offered.value }).catch(() => null);
  if (response === null) return words.passkeysCancelled;
  const kept = await change('POST', '/api/me/passkeys', { name, response }, letIn);
  return kept.ok ? null : refusedWords(words, kept);
}

function refusedWords(words: PeopleWords, reply: Extract<Changed<unknown>, { ok: false }>): string {
  if (reply.problem === null) return words.unreachable;
  const known = new Map<string, string>(Object.entries(words.refusals));
  return known.get(reply.problem) ?? words.passkeysRefused;
}
