// What is to be changed of an activity: one thing at a time, since the reason on record names it.
import { useState } from 'preact/hooks';
import { correctionReasons } from '../../core/activities/activity.ts';
import { shapeOf } from '../../core/activities/kinds.ts';
import { clockTime } from '../words/age.ts';
import { ChoiceRow } from './choice-row.tsx';
import { type CorrectionDraft, correctionOf } from './correction.ts';
import { CorrectionField } from './correction-field.tsx';
import { useLater } from './later-view.ts';
import type { OwnActivity } from './patrol-state.ts';

export function CorrectForm({ activity }: { activity: OwnActivity }) {
  const { state, words, actions, keep, back } = useLater();
  const { content, activityId } = activity;
  const [wrong, setWrong] = useState('');
  const [draft, setDraft] = useState<CorrectionDraft>({
    reason: 'wrong-count',
    kind: content.kind,
    count: String(content.count),
    time: clockTime(content.at),
    hotspotId: content.hotspotIds[0] ?? '',
    reference: content.reference ?? '',
    outcome: content.outcome,
  });
  const asksOutcome = shapeOf(content.kind).asks === 'outcome';
  const reasons = correctionReasons.filter((reason) => reason !== 'outcome-known' || asksOutcome);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const correction = correctionOf(draft, state.now);
    if (!correction.ok)
      return setWrong(
        { count: words.countWrong, time: words.timeWrong, reference: words.referenceWrong }[
          correction.reason
        ],
      );
    setWrong('');
    const isKept = await keep(
      () => actions.correct(activityId, draft.reason, correction.content),
      words.corrected,
    );
    if (isKept) back();
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceRow
        name="what"
        legend={words.whatWrong}
        choices={reasons.map((each) => [each, words.correctionReasonNames[each]])}
        chosen={draft.reason}
        choose={(reason) => setDraft({ ...draft, reason: reason ?? draft.reason })}
      />
      {wrong !== '' && (
        <p id="correct-wrong" class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <CorrectionField draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <button type="submit" class="tap tap-strong tap-big">
        {words.saveChange}
      </button>
    </form>
  );
}
