// Begins a duty: one's own with one tap, or somebody's with what is known of it.
import { useState } from 'preact/hooks';
import { type DutyTerms, payTypes, travels } from '../../core/people/duty-change.ts';
import type { DutyBoard } from '../../core/tracking/duty-board.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { plannedEndFrom } from './planned-end.ts';

export interface NewDuty {
  readonly crew: string | null;
  readonly terms: DutyTerms;
}

interface BeginDutyProps {
  /** Whom it may be begun for; one's own where it is `own`. */
  readonly officers: DutyBoard['offDuty'];
  readonly isOwn: boolean;
  readonly isBusy: boolean;
  readonly now: () => number;
  readonly onBegin: (officer: DutyBoard['offDuty'][number], duty: NewDuty) => void;
}

const textIn = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};
const truthIn = (form: FormData, name: string) => {
  const said = textIn(form, name);
  return said === null ? null : said === 'yes';
};

export function BeginDuty({ officers, isOwn, isBusy, now, onBegin }: BeginDutyProps) {
  const { words } = usePeopleSaying();
  const [wrong, setWrong] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const refuse = (field: string, said: string) => {
      setWrong({ field, words: said });
      document.getElementById(field)?.focus();
    };
    const officer = isOwn
      ? officers.at(0)
      : officers.find((each) => each.officerId === textIn(form, 'officer'));
    if (officer === undefined) return refuse('begin-officer', words.boardWhoNeeded);
    const plannedEndAt = plannedEndFrom(textIn(form, 'end') ?? '', now());
    if (plannedEndAt === 'wrong') return refuse('begin-end', words.boardPlannedEndWrong);
    setWrong(null);
    onBegin(officer, {
      crew: textIn(form, 'crew'),
      terms: {
        travel: travels.find((known) => known === textIn(form, 'travel')) ?? null,
        operation: textIn(form, 'operation'),
        fund: textIn(form, 'fund'),
        payType: payTypes.find((known) => known === textIn(form, 'pay')) ?? null,
        isAdditional: truthIn(form, 'additional'),
        isVisible: truthIn(form, 'visible'),
        plannedEndAt,
      },
    });
  };
  // Forgotten, a duty without a planned end would go on for long: that is asked of everybody.
  const end = (
    <Field
      id="end"
      label={words.boardPlannedEnd}
      hint={words.boardPlannedEndHint}
      isWrong={wrong?.field === 'begin-end'}
    />
  );
  const how = (
    <>
      <Choice id="travel" label={words.boardTravel}>
        {travels.map((each) => [each, words.travels[each]])}
      </Choice>
      <Field id="crew" label={words.boardCrewName} hint={words.boardCrewHint} />
    </>
  );
  return (
    <form class="people-form board-begin" onSubmit={begin} noValidate>
      <p class="small">{words.boardBeginLead}</p>
      {wrong !== null && (
        <p role="alert" class="people-wrong" id="begin-wrong">
          {wrong.words}
        </p>
      )}
      <div class="board-fields">
        {!isOwn && (
          <Choice id="officer" label={words.boardWho} isWrong={wrong?.field === 'begin-officer'}>
            {officers.map(({ officerId, callSign, role }) => [officerId, `${callSign}, ${role}`])}
          </Choice>
        )}
        {end}
        {!isOwn && how}
      </div>
      <details class="board-more">
        <summary>{words.boardMore}</summary>
        <div class="board-fields">
          {isOwn && how}
          <Field id="operation" label={words.boardOperation} />
          <Field id="fund" label={words.boardFund} />
          <Choice id="pay" label={words.boardPayType}>
            {payTypes.map((each) => [each, words.payTypes[each]])}
          </Choice>
          <YesOrNo id="additional" label={words.boardAdditional} />
          <YesOrNo id="visible" label={words.boardVisible} />
        </div>
      </details>
      <button type="submit" class="primary" disabled={isBusy}>
        {isOwn ? words.boardBeginYours : words.boardBegin}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isWrong?: boolean;
}

function Field({ id, label, hint, isWrong = false }: FieldProps) {
  const described = [...(hint ? [`begin-${id}-hint`] : []), ...(isWrong ? ['begin-wrong'] : [])].join(' ');
  return (
    <div>
      <label for={`begin-${id}`}>{label}</label>
      {hint && (
        <p class="small" id={`begin-${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={`begin-${id}`}
        name={id}
        autocomplete="off"
        maxLength={80}
        aria-invalid={isWrong}
        {...(described === '' ? {} : { 'aria-describedby': described })}
      />
    </div>
  );
}

function Choice({
  id,
  label,
  isWrong = false,
  children,
}: Omit<FieldProps, 'hint'> & { readonly children: readonly (readonly [value: string, words: string])[] }) {
  return (
    <div>
      <label for={`begin-${id}`}>{label}</label>
      <select
        id={`begin-${id}`}
        name={id}
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': 'begin-wrong' } : {})}
      >
        <option value="">–</option>
        {children.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function YesOrNo({ id, label }: Omit<FieldProps, 'hint'>) {
  const { words } = usePeopleSaying();
  return (
    <Choice id={id} label={label}>
      {[
        ['yes', words.boardYes],
        ['no', words.boardNo],
      ]}
    </Choice>
  );
}
