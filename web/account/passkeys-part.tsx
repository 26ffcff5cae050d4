// One's passkeys: which there are, adding one, and removing one by a second press. Where the server knows none of it, nothing stands here.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { passkeyList } from '../../core/people/account.ts';
import { get, type Reply } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { PasskeyTable } from './passkey-table.tsx';

type Passkeys = (typeof passkeyList)['_zod']['output'];

export function PasskeysPart() {
  const { words } = usePeopleSaying();
  const [reply, setReply] = useState<Reply<Passkeys> | null>(null);
  const [said, setSaid] = useState('');
  const load = useCallback(() => void get('/api/me/passkeys', passkeyList).then(setReply), []);
  useEffect(load, [load]);
  if (reply === null || (!reply.ok && reply.status === 404)) return null;
  const saying = (done: string) => {
    setSaid(done);
    load();
  };
  return (
    <section class="people-part" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{words.passkeysTitle}</h2>
      <p>{words.passkeysLead}</p>
      {!reply.ok ? (
        <div role="alert">
          <p>{words.passkeysFailed}</p>
          <button type="button" onClick={load}>
            {words.retry}
          </button>
        </div>
      ) : reply.value.passkeys.length === 0 ? (
        <p>{words.passkeysNone}</p>
      ) : (
        <PasskeyTable
          passkeys={reply.value.passkeys}
          onRemoved={(name) => saying(words.passkeysRemoved(name))}
        />
      )}
      <p role="status" class={said === '' ? 'visually-hidden' : 'people-done'}>
        {said}
      </p>
      <PasskeyForm onAdded={(name) => saying(words.passkeysDone(name))} />
    </section>
  );
}
