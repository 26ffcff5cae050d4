// A request for a seal: whose looks, at which officer, at which times, which case, and when it is to be looked at again. Nothing is sealed by it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { lookChoices, sealChanged } from '../../core/people/look-seal-shapes.ts';
import { change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { Field } from '../people/field.tsx';
import { dayAt, dayBegins, dayEnds } from '../people/london-time.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Found } from './found-rows.ts';
import { sealTrouble } from './seal-trouble.ts';

interface SealFormProps {
  /** The look that is to be sealed; null where none was chosen. */
  readonly look: Found | null;
  readonly onAsked: () => void;
  readonly onCancel: () => void;
}

interface Draft {
  readonly viewerId: string;
  readonly officerId: string;
  readonly isThisAlone: boolean;
  readonly from: string;
  readonly to: string;
  readonly reviewOn: string;
  readonly reason: string;
}

const month = 30 * 86_400_000;

export function SealForm({ look, onAsked, onCancel }: SealFormProps) {
  const { words, language } = usePeopleSaying();
  const [sealId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>({
    viewerId: look?.viewerId ?? '',
    officerId: look?.officerId ?? '',
    isThisAlone: look !== null,
    from: dayAt(look?.beganAt ?? Date.now()),
    to: '',
    reviewOn: dayAt(Date.now() + month),
    reason: '',
  });
  const [wrong, setWrong] = useState('');
  const [isBusy, setBusy] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const edit = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const asked = requestOf(draft, look);
    if (asked === null) {
      setWrong(words.sealAskMissing);
      return document.getElementById('seal-reason')?.focus();
    }
    setBusy(true);
    const reply = await change('POST', '/api/look-seals', { sealId, ...asked }, sealChanged);
    setBusy(false);
    if (reply.ok) return onAsked();
    setWrong(sealTrouble(words, reply));
  };
  return (
    <section class="people-part" aria-labelledby="seal-title">
      <h2 id="seal-title" tabIndex={-1} ref={top}>
        {words.sealAskTitle}
      </h2>
      <form class="people-form" noValidate onSubmit={(event) => void send(event)}>
        {wrong !== '' && (
          <p role="alert" class="people-wrong" id="seal-wrong">
            {wrong}
          </p>
        )}
        {look === null || look.callSign === null ? (
          <WhoseLooks draft={draft} onEdit={edit} />
        ) : (
          <>
            <p>{words.sealLooks(look.viewer, look.callSign)}</p>
            <fieldset>
              <legend>{words.sealAskWhich}</legend>
              <label class="radio">
                <input
                  type="radio"
                  name="which"
                  checked={draft.isThisAlone}
                  onChange={() => edit({ isThisAlone: true })}
                />
                {words.sealAskThis}: {momentWords(wordsIn(language), look.beganAt)}
              </label>
              <label class="radio">
                <input
                  type="radio"
                  name="which"
                  checked={!draft.isThisAlone}
                  onChange={() => edit({ isThisAlone: false })}
                />
                {words.sealAskAll}
              </label>
            </fieldset>
          </>
        )}
        {!draft.isThisAlone && (
          <div class="fields">
            <Field
              id="seal-from"
              label={words.searchFrom}
              type="date"
              value={draft.from}
              onInput={(from) => edit({ from })}
            />
            <Field
              id="seal-to"
              label={words.sealAskTo}
              hint={words.sealAskToHint}
              type="date"
              value={draft.to}
              onInput={(to) => edit({ to })}
            />
          </div>
        )}
        <Field
          id="seal-reason"
          label={words.sealAskReason}
          hint={words.sealAskReasonHint}
          value={draft.reason}
          wrongId={wrong !== '' && draft.reason.trim() === '' ? 'seal-wrong' : undefined}
          onInput={(reason) => edit({ reason })}
        />
        <Field
          id="seal-review"
          label={words.sealAskReview}
          hint={words.sealAskReviewHint}
          type="date"
          value={draft.reviewOn}
          onInput={(reviewOn) => edit({ reviewOn })}
        />
        <div class="people-buttons">
          <button type="submit" class="primary" disabled={isBusy}>
            {words.sealAskSend}
          </button>
          <button type="button" onClick={onCancel}>
            {words.sealAskCancel}
          </button>
        </div>
      </form>
    </section>
  );
}

/** What is asked of the server; null where something is missing. */
function requestOf(draft: Draft, look: Found | null) {
  const { viewerId, officerId, isThisAlone, reason } = draft;
  const isAlone = isThisAlone && look !== null;
  const from = isAlone ? look.beganAt : dayBegins(draft.from);
  const to = isAlone ? look.beganAt : draft.to === '' ? null : dayEnds(draft.to);
  const reviewAt = dayBegins(draft.reviewOn);
  const isWhole = viewerId !== '' && officerId !== '' && reason.trim() !== '';
  if (!isWhole || Number.isNaN(from) || Number.isNaN(reviewAt)) return null;
  return { viewerId, officerId, from, to, reviewAt, reason: reason.trim() };
}

function WhoseLooks({ draft, onEdit }: { draft: Draft; onEdit: (part: Partial<Draft>) => void }) {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/looks/choices', lookChoices);
  if (loaded.state === 'loading') return <p>{words.searchChoicesLoading}</p>;
  if (loaded.state === 'failed')
    return (
      <p role="alert">
        {words.searchChoicesFailed}{' '}
        <button type="button" class="link" onClick={retry}>
          {words.retry}
        </button>
      </p>
    );
  const { viewers, officers } = loaded.value;
  return (
    <div class="fields">
      <p class="field">
        <label for="seal-viewer">{words.sealAskViewer}</label>
        <select
          id="seal-viewer"
          value={draft.viewerId}
          onChange={({ currentTarget }) => onEdit({ viewerId: currentTarget.value })}
        >
          <option value="">{words.sealAskChoose}</option>
          {viewers.map(({ staffId, name, organisation }) => (
            <option key={staffId} value={staffId}>
              {name}, {organisation}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="seal-officer">{words.sealAskOfficer}</label>
        <select
          id="seal-officer"
          value={draft.officerId}
          onChange={({ currentTarget }) => onEdit({ officerId: currentTarget.value })}
        >
          <option value="">{words.sealAskChoose}</option>
          {officers.map(({ officerId, callSign }) => (
            <option key={officerId} value={officerId}>
              {callSign}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}
