// A link that lets somebody in once: made by a button, shown once, to be handed over.
import { useState } from 'preact/hooks';
import { madeLink } from '../../core/people/directory.ts';
import { change } from '../api.ts';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { Person } from './staff-rows.ts';

export function LinkPart({ person }: { readonly person: Person }) {
  const { words } = usePeopleSaying();
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const make = async () => {
    setSaid('');
    const reply = await change('POST', `/api/people/${person.staffId}/link`, {}, madeLink);
    if (reply.ok) {
      setAddress(reply.value.address);
      setSaid(words.staffLinkReady);
    } else setSaid(wrongFrom(words, reply)[0]?.words ?? '');
  };
  const copy = async () => {
    const isDone = await navigator.clipboard.writeText(address ?? '').then(
      () => true,
      () => false,
    );
    setSaid(isDone ? words.staffLinkCopied : words.staffLinkNotCopied);
  };
  return (
    <section class="people-part" aria-labelledby="link-title">
      <h2 id="link-title">{words.staffLinkTitle}</h2>
      <p>{words.staffLinkLead}</p>
      {address !== null && (
        <div class="one-field">
          <label for="made-link">{words.staffLinkLabel}</label>
          <input
            id="made-link"
            class="handed-over"
            readOnly
            value={address}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </div>
      )}
      <p role="status">{said}</p>
      <div class="people-buttons">
        {address !== null && (
          <button type="button" onClick={() => void copy()}>
            {words.staffLinkCopy}
          </button>
        )}
        <button type="button" onClick={() => void make()}>
          {words.staffLinkMake}
        </button>
      </div>
    </section>
  );
}
