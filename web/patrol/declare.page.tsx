// Declares time that the phone could not measure: where, from when to when, and why. It stays apart from what was measured.
import { useState } from 'preact/hooks';
import { declaredReasons } from '../../core/tracking/own-declared.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Heading } from './heading.tsx';
import { useLater } from './later-view.ts';
import { pastMoment } from './past-time.ts';
import { TimeField } from './time-field.tsx';

type Reason = (typeof declaredReasons)[number];

export function DeclarePage() {
  const { state, words, actions, keep, back } = useLater();
  const [hotspotId, setHotspotId] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState<Reason>('phone-dead');
  const [wrong, setWrong] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (hotspotId === '' || from.trim() === '' || to.trim() === '') return setWrong(words.declareMissing);
    const startedAt = pastMoment(from, state.now);
    const endedAt = pastMoment(to, state.now);
    if (startedAt === null || endedAt === null || startedAt >= endedAt) return setWrong(words.declareTimes);
    setWrong('');
    const stretch = { hotspotId, startedAt, endedAt, reason };
    if (await keep(() => actions.declare(stretch), words.declareSaved)) back();
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Heading>{words.declareTitle}</Heading>
      <p>{words.declareLead}</p>
      <label for="declare-where">{words.declareWhere}</label>
      <select
        id="declare-where"
        class="tap"
        value={hotspotId}
        onChange={({ currentTarget }) => setHotspotId(currentTarget.value)}
      >
        <option value="">{words.declareChoose}</option>
        {state.places.map((place) => (
          <option key={place.hotspotId} value={place.hotspotId}>
            {place.name}
          </option>
        ))}
      </select>
      <div class="two">
        <TimeField id="declare-from" label={words.declareFrom} value={from} give={setFrom} />
        <TimeField id="declare-to" label={words.declareTo} value={to} give={setTo} />
      </div>
      <ChoiceRow
        name="why"
        legend={words.declareWhy}
        choices={declaredReasons.map((each) => [each, words.declaredReasonNames[each]])}
        chosen={reason}
        choose={(chosen) => setReason(chosen ?? 'other')}
      />
      {wrong !== '' && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" class="tap tap-strong tap-big">
        {words.declare}
      </button>
      <button type="button" class="tap" onClick={back}>
        {words.back}
      </button>
    </form>
  );
}
