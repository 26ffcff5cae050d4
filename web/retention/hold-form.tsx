// Places a legal hold on an officer, a hotspot, a time, or several of them.
import { useState } from 'preact/hooks';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { holdChoices, holdPlaced } from '../../core/tracking/retention-shapes.ts';
import { type Changed, change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { Field } from '../people/field.tsx';
import { dayBegins, dayEnds } from '../people/london-time.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';

const empty = { officerId: '', hotspotId: '', from: '', to: '', reason: '' };

export function HoldForm({ onPlaced }: { onPlaced: () => void }) {
  const { words } = usePeopleSaying();
  const [holdId, setHoldId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(empty);
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const edit = (part: Partial<typeof empty>) => setDraft((before) => ({ ...before, ...part }));
  const place = async (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.reason.trim() === '') {
      setWrong(words.holdAddMissing);
      return document.getElementById('hold-reason')?.focus();
    }
    const { officerId, hotspotId, from, to } = draft;
    if ([officerId, hotspotId, from, to].every((named) => named === '')) {
      setWrong(words.holdRefusals['names-nothing']);
      return document.getElementById('hold-officer')?.focus();
    }
    setBusy(true);
    const reply = await change('POST', '/api/holds', { holdId, ...requestOf(draft) }, holdPlaced);
    setBusy(false);
    setWrong(reply.ok ? '' : troubleWords(words, reply));
    if (!reply.ok) return;
    setDraft(empty);
    setHoldId(crypto.randomUUID());
    onPlaced();
  };
  return (
    <form class="people-form" noValidate onSubmit={(event) => void place(event)} aria-labelledby="hold-add">
      <h3 id="hold-add">{words.holdAdd}</h3>
      {wrong !== '' && (
        <p role="alert" class="people-wrong" id="hold-wrong">
          {wrong}
        </p>
      )}
      <div class="fields">
        <Named officerId={draft.officerId} hotspotId={draft.hotspotId} onEdit={edit} />
        <Field
          id="hold-from"
          label={words.holdAddFrom}
          hint={words.holdAddOpenHint}
          type="date"
          value={draft.from}
          onInput={(from) => edit({ from })}
        />
        <Field
          id="hold-to"
          label={words.holdAddTo}
          hint={words.holdAddOpenHint}
          type="date"
          value={draft.to}
          onInput={(to) => edit({ to })}
        />
      </div>
      <Field
        id="hold-reason"
        label={words.holdAddReason}
        hint={words.holdAddReasonHint}
        value={draft.reason}
        wrongId={wrong !== '' && draft.reason.trim() === '' ? 'hold-wrong' : undefined}
        onInput={(reason) => edit({ reason })}
      />
      <button type="submit" disabled={isBusy}>
        {words.holdAdd}
      </button>
    </form>
  );
}

interface NamedProps {
  readonly officerId: string;
  readonly hotspotId: string;
  readonly onEdit: (part: Partial<typeof empty>) => void;
}

function Named({ officerId, hotspotId, onEdit }: NamedProps) {
  const { words } = usePeopleSaying();
  const { loaded } = useReply('/api/holds/choices', holdChoices);
  const { officers, hotspots } = loaded.state === 'ready' ? loaded.value : { officers: [], hotspots: [] };
  return (
    <>
      <p class="field">
        <label for="hold-officer">{words.holdWhom}</label>
        <select
          id="hold-officer"
          value={officerId}
          onChange={({ currentTarget }) => onEdit({ officerId: currentTarget.value })}
        >
          <option value="">{words.holdEverybody}</option>
          {officers.map((each) => (
            <option key={each.officerId} value={each.officerId}>
              {each.callSign}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="hold-hotspot">{words.holdWhere}</label>
        <select
          id="hold-hotspot"
          value={hotspotId}
          onChange={({ currentTarget }) => onEdit({ hotspotId: currentTarget.value })}
        >
          <option value="">{words.holdEverywhere}</option>
          {hotspots.map((each) => (
            <option key={each.hotspotId} value={each.hotspotId}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}

function requestOf({ officerId, hotspotId, from, to, reason }: typeof empty) {
  return {
    officerId: officerId === '' ? null : officerId,
    hotspotId: hotspotId === '' ? null : hotspotId,
    from: from === '' ? null : dayBegins(from),
    to: to === '' ? null : dayEnds(to),
    reason: reason.trim(),
  };
}

function troubleWords(
  words: PeopleWords,
  { problem, details }: Extract<Changed<unknown>, { ok: false }>,
): string {
  const told = problem === 'hold-unfit' ? problemDetailsFrom(problem, details) : null;
  if (told !== null) return words.holdRefusals[told.reason];
  const known = new Map<string, string>(Object.entries(words.refusals));
  return (problem === null ? undefined : known.get(problem)) ?? words.holdNotAdded;
}
