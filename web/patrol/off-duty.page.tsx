// Off duty: one big button (it is in the dock), and before it choices that need not be made; the last ones are offered again.
import { useState } from 'preact/hooks';
import { type DutyTerms, payTypes, travels } from '../../core/people/duty-change.ts';
import { plannedEndFrom } from '../board/planned-end.ts';
import { clockTime } from '../words/age.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Heading } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';
import { waitingOf } from './state-words.ts';

const noTerms: DutyTerms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};

export function OffDutyPage() {
  const { state, words, actions, keep } = usePatrol();
  const last = state.lastChoice ?? null;
  const [travel, setTravel] = useState(last?.terms.travel ?? null);
  const [payType, setPayType] = useState(last?.terms.payType ?? null);
  const [crew, setCrew] = useState(last?.crew ?? '');
  const [isOpen, setOpen] = useState(false);
  const lastEnd = last?.terms.plannedEndAt ?? null;
  const [end, setEnd] = useState(lastEnd === null ? '' : clockTime(lastEnd));
  const plannedEndAt = plannedEndFrom(end, state.now);
  const isWrong = plannedEndAt === 'wrong';
  const waiting = waitingOf(state);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (plannedEndAt === 'wrong') return document.getElementById('duty-end')?.focus();
    const terms = { ...noTerms, ...last?.terms, travel, payType, plannedEndAt };
    const mates = crew.trim() === '' ? null : crew.trim();
    void keep(() => actions.startDuty(terms, mates), words.dutyStarted);
  };
  const chosen = [
    travel === null ? '' : words.travels[travel],
    crew.trim() === '' ? '' : words.crewIs(crew.trim()),
    end.trim() === '' || isWrong ? '' : words.until(end.trim()),
    payType === null ? '' : words.payTypes[payType],
  ].filter((each) => each !== '');
  return (
    <>
      {state.isInvented && <p class="small">{words.invented}</p>}
      <Heading isLarge>{words.offDuty}</Heading>
      <p>{waiting === 0 ? words.offDutySaid : words.offDutyWaits(waiting)}</p>
      <form id="start-duty" class="bottom" onSubmit={submit} noValidate>
        <details open={isOpen || isWrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary class="tap">
            {words.startChoices}
            <span class="small chosen">
              {chosen.length === 0 ? words.startChoicesNone : chosen.join(', ')}
            </span>
          </summary>
          <div class="stack">
            <ChoiceRow
              name="travel"
              legend={words.travelLabel}
              none={words.notSaid}
              choices={travels.map((each) => [each, words.travels[each]])}
              chosen={travel}
              choose={setTravel}
            />
            <ChoiceRow
              name="pay"
              legend={words.payLabel}
              none={words.notSaid}
              choices={payTypes.map((each) => [each, words.payTypes[each]])}
              chosen={payType}
              choose={setPayType}
            />
            <label for="duty-crew">{words.crewLabel}</label>
            <p id="duty-crew-hint" class="small">
              {words.crewHint}
            </p>
            <input
              id="duty-crew"
              class="tap"
              maxLength={80}
              autocomplete="off"
              value={crew}
              aria-describedby="duty-crew-hint"
              onInput={({ currentTarget }) => setCrew(currentTarget.value)}
            />
            <label for="duty-end">{words.endLabel}</label>
            <p id="duty-end-hint" class={isWrong ? 'wrong' : 'small'}>
              {isWrong ? words.endWrong : words.endHint}
            </p>
            <input
              id="duty-end"
              class="tap"
              inputMode="numeric"
              autocomplete="off"
              value={end}
              aria-describedby="duty-end-hint"
              aria-invalid={isWrong}
              onInput={({ currentTarget }) => setEnd(currentTarget.value)}
            />
          </div>
        </details>
      </form>
    </>
  );
}
