// The passkeys that there are; the second press removes one.
import { useState } from 'preact/hooks';
import { letIn, type passkeyList } from '../../core/people/account.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

type Passkey = (typeof passkeyList)['_zod']['output']['passkeys'][number];

interface PasskeyTableProps {
  readonly passkeys: readonly Passkey[];
  readonly onRemoved: (name: string) => void;
}

export function PasskeyTable({ passkeys, onRemoved }: PasskeyTableProps) {
  const { words } = usePeopleSaying();
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.passkeysTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.passkeysName}</th>
          <th scope="col">{words.passkeysAdded}</th>
          <th scope="col">{words.passkeysUsed}</th>
          <th scope="col">
            <span class="visually-hidden">{words.passkeysRemove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.passkeyId} passkey={passkey} onRemoved={onRemoved} />
        ))}
      </tbody>
    </table>
  );
}

function PasskeyRow({ passkey, onRemoved }: { passkey: Passkey; onRemoved: (name: string) => void }) {
  const { words, language } = usePeopleSaying();
  const { passkeyId, name, addedAt, usedAt } = passkey;
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const desk = wordsIn(language);
  const press = async () => {
    if (!isAsked) return setAsked(true);
    const address = `/api/me/passkeys/${encodeURIComponent(passkeyId)}/remove`;
    const reply = await change('POST', address, {}, letIn);
    setAsked(false);
    setFailed(!reply.ok);
    if (reply.ok) onRemoved(name);
  };
  return (
    <tr>
      <td data-label={words.passkeysName}>{name}</td>
      <td data-label={words.passkeysAdded}>{momentWords(desk, addedAt)}</td>
      <td data-label={words.passkeysUsed}>
        {usedAt === null ? words.passkeysNever : momentWords(desk, usedAt)}
      </td>
      <td>
        {hasFailed && (
          <p role="alert" class="people-wrong">
            {words.passkeysNotRemoved}
          </p>
        )}
        <button
          type="button"
          class={isAsked ? 'warning' : ''}
          aria-label={isAsked ? `${words.passkeysRemoveSure}: ${name}` : words.passkeysRemoveOf(name)}
          onBlur={() => setAsked(false)}
          onClick={() => void press()}
        >
          {isAsked ? words.passkeysRemoveSure : words.passkeysRemove}
        </button>
      </td>
    </tr>
  );
}
