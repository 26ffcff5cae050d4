// The named sets that a hotspot is in, from the day that the form names; and making a set.
import { useState } from 'preact/hooks';
import {
  type HotspotSetBody,
  hotspotSetReply,
  type SetMemberBody,
  setKeptReply,
} from '../../core/hotspots/version-list.ts';
import { change } from '../api.ts';
import type { HotspotSet, Known } from './hotspots-loaded.ts';
import { dayText, useSaying } from './saying.ts';

interface SetPartProps {
  readonly known: Known;
  readonly hotspotId: string;
  readonly isSaved: boolean;
  /** The day on which it enters or leaves. */
  readonly day: string;
  readonly onChanged: () => Promise<unknown>;
}

export function SetPart({ known, hotspotId, isSaved, day, onChanged }: SetPartProps) {
  const words = useSaying();
  const [said, setSaid] = useState('');
  const toggle = async (set: HotspotSet, isMember: boolean) => {
    const address = `/api/hotspot-sets/${set.id}/members`;
    const body: SetMemberBody = { hotspotId, day, isMember };
    const reply = await change('POST', address, body, hotspotSetReply);
    const on = dayText(words, day);
    const done = isMember ? words.setEntered(set.name, on) : words.setLeft(set.name, on);
    setSaid(reply.ok ? done : reply.words);
    await onChanged();
  };
  return (
    <section class="part" aria-labelledby="sets-title">
      <h3 id="sets-title">{words.setsTitle}</h3>
      {known.sets.length === 0 && <p class="small">{words.setsNone}</p>}
      {!isSaved && known.sets.length > 0 && <p class="small">{words.setSaveFirst}</p>}
      {known.sets.map((set) => {
        const member = set.members.find((each) => each.hotspotId === hotspotId && each.until === null);
        return (
          <label key={set.id} class="set">
            <input
              type="checkbox"
              disabled={!isSaved}
              checked={member !== undefined}
              onChange={({ currentTarget }) => void toggle(set, currentTarget.checked)}
            />
            {words.setMember(set.name)}
            {member !== undefined && (
              <span class="small"> {words.setSince(dayText(words, member.from))}</span>
            )}
          </label>
        );
      })}
      <NewSet today={known.today} onSaid={setSaid} onChanged={onChanged} />
      <p role="status">{said}</p>
    </section>
  );
}

interface NewSetProps {
  readonly today: string;
  readonly onSaid: (words: string) => void;
  readonly onChanged: () => Promise<unknown>;
}

function NewSet({ today, onSaid, onChanged }: NewSetProps) {
  const words = useSaying();
  const [name, setName] = useState('');
  const [from, setFrom] = useState(today);
  const make = async () => {
    if (name.trim() === '') return onSaid(words.setNeedsName);
    const body: HotspotSetBody = { name: name.trim(), from, until: null };
    const address = `/api/hotspot-sets/${crypto.randomUUID()}`;
    const reply = await change('PUT', address, body, setKeptReply);
    onSaid(reply.ok ? words.setSaved(body.name) : reply.words);
    if (!reply.ok) return;
    setName('');
    await onChanged();
  };
  return (
    <details>
      <summary>{words.setAdd}</summary>
      <div class="sizes">
        <label class="size">
          {words.setName}
          <input type="text" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <label class="size">
          {words.setFrom}
          <input type="date" value={from} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
        </label>
        <button type="button" onClick={() => void make()}>
          {words.setAdd}
        </button>
      </div>
    </details>
  );
}
