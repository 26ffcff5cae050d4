// Correcting an activity, or taking it back. What was said first stays in sight above the fields.
import { useEffect, useRef, useState } from 'preact/hooks';
import { correctionReasons, withdrawalReasons } from '../../core/activities/activity.ts';
import { type DeskActivity, deskActivityChanged } from '../../core/activities/desk-list.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { type Changed, change } from '../api.ts';
import { momentWords } from '../words/span-words.ts';
import { HistoryLines } from './activity-row.tsx';
import { CorrectFields, type CorrectForm, contentFrom, formOf } from './correct-fields.tsx';
import { contentWords } from './figure-words.ts';
import { type ActivitySaying, useActivityWords } from './saying.ts';

interface DialogProps {
  readonly activity: DeskActivity;
  readonly nameOf: (hotspotId: string) => string;
  readonly onClose: () => void;
  readonly onChanged: (what: string) => void;
}

export function CorrectDialog({ activity, nameOf, onClose, onChanged }: DialogProps) {
  const { words, desk } = useActivityWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<CorrectForm>(() => formOf(activity));
  const [withdrawal, setWithdrawal] = useState<(typeof withdrawalReasons)[number]>('slip');
  const [wrong, setWrong] = useState('');
  const [isSending, setSending] = useState(false);
  /** The same is sent again where no answer came: it is one change. */
  const [changeId] = useState(() => ({ correct: crypto.randomUUID(), withdraw: crypto.randomUUID() }));
  useEffect(() => dialog.current?.showModal(), []);
  const send = async (what: 'correct' | 'withdraw', rest: object) => {
    setWrong('');
    setSending(true);
    const body = { changeId: changeId[what], revision: activity.revision, ...rest };
    const addresses = {
      correct: `/api/activities/${activity.activityId}/correct`,
      withdraw: `/api/activities/${activity.activityId}/withdraw`,
    };
    const reply = await change('POST', addresses[what], body, deskActivityChanged);
    setSending(false);
    if (!reply.ok) return setWrong(refusedWords(words, reply));
    dialog.current?.close();
    onChanged(what === 'correct' ? words.correctSaved : words.withdrawn);
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = contentFrom(form, words);
    if (typeof read === 'string') return setWrong(read);
    void send('correct', { reason: form.reason, content: read });
  };
  return (
    <dialog ref={dialog} class="activity-dialog people" aria-labelledby="correct-title" onClose={onClose}>
      <form class="people-form" onSubmit={save} noValidate>
        <h2 id="correct-title">
          {words.correctOf(contentWords(words, activity.content), momentWords(desk, activity.content.at))}
        </h2>
        <p>{words.correctLead}</p>
        <HistoryLines activity={activity} nameOf={nameOf} />
        {wrong !== '' && (
          <div class="error-summary" role="alert">
            <h3>{words.wrongTitle}</h3>
            <p>{wrong}</p>
          </div>
        )}
        <CorrectFields form={form} nameOf={nameOf} onForm={setForm} />
        <label>
          {words.correctReason}
          <select
            value={form.reason}
            onChange={({ currentTarget: { value } }) =>
              setForm({ ...form, reason: correctionReasons.find((known) => known === value) ?? form.reason })
            }
          >
            {correctionReasons.map((each) => (
              <option key={each} value={each}>
                {words.correctionReasonNames[each]}
              </option>
            ))}
          </select>
        </label>
        <p class="activity-buttons">
          <button type="submit" class="primary" disabled={isSending}>
            {words.correctSave}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </p>
      </form>
      <section class="people-part activity-withdraw">
        <h3>{words.withdraw}</h3>
        <p>{words.withdrawLead}</p>
        <label>
          {words.withdrawReason}
          <select
            value={withdrawal}
            onChange={({ currentTarget: { value } }) =>
              setWithdrawal(withdrawalReasons.find((known) => known === value) ?? withdrawal)
            }
          >
            {withdrawalReasons.map((each) => (
              <option key={each} value={each}>
                {words.withdrawalReasonNames[each]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="warning"
          disabled={isSending}
          onClick={() => void send('withdraw', { reason: withdrawal })}
        >
          {words.withdraw}
        </button>
      </section>
    </dialog>
  );
}

function refusedWords(
  words: ActivitySaying['words'],
  reply: Extract<Changed<unknown>, { ok: false }>,
): string {
  if (reply.problem === null) return words.unreachable;
  if (reply.problem === 'changed-meanwhile') return words.changedMeanwhile;
  const unfit =
    reply.problem === 'activity-unfit' ? problemDetailsFrom('activity-unfit', reply.details) : null;
  return unfit === null ? reply.words : words.refusals[unfit.reason];
}
