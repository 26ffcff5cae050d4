// The windows of the week in which the targets hold: days, from and to.
import type { DraftProblem } from '../../core/hotspots/hotspot-draft.ts';
import type { Draft, WindowRow } from './draft.ts';
import { errorTerms, FieldError, fieldIds } from './error-summary.tsx';
import { useSaying } from './saying.ts';

interface WindowPartProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly problems: readonly DraftProblem[];
}

export function WindowPart({ draft, onDraft, problems }: WindowPartProps) {
  const words = useSaying();
  const setWindows = (windows: readonly WindowRow[]) => onDraft({ ...draft, windows });
  const add = () => setWindows([...draft.windows, { days: [5, 6], from: '20:00', to: '02:00' }]);
  return (
    <fieldset class="part">
      <legend>{words.windowsTitle}</legend>
      <FieldError problems={problems} field="windows" />
      {draft.windows.length === 0 ? <p>{words.windowsNone}</p> : <p class="small">{words.windowHint}</p>}
      {draft.windows.map((window, i) => (
        <WindowFields
          key={i}
          number={i + 1}
          window={window}
          onWindow={(next) => setWindows(draft.windows.map((each, k) => (k === i ? next : each)))}
          onRemove={() => setWindows(draft.windows.filter((_, k) => k !== i))}
        />
      ))}
      <button type="button" id={fieldIds.windows} onClick={add} {...errorTerms(problems, 'windows')}>
        {words.windowAdd}
      </button>
    </fieldset>
  );
}

interface WindowFieldsProps {
  readonly number: number;
  readonly window: WindowRow;
  readonly onWindow: (window: WindowRow) => void;
  readonly onRemove: () => void;
}

function WindowFields({ number, window, onWindow, onRemove }: WindowFieldsProps) {
  const words = useSaying();
  const toggle = (day: number, isOn: boolean) => {
    const others = window.days.filter((each) => each !== day);
    onWindow({ ...window, days: (isOn ? [...others, day] : others).toSorted((a, b) => a - b) });
  };
  return (
    <fieldset class="window">
      <legend>{words.windowLegend(number)}</legend>
      <span class="days">
        {words.windowDays.split(' ').map((name, i) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={window.days.includes(i + 1)}
              onChange={({ currentTarget }) => toggle(i + 1, currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </span>
      <label>
        {words.windowFrom}{' '}
        <input
          type="time"
          value={window.from}
          onInput={({ currentTarget }) => onWindow({ ...window, from: currentTarget.value })}
        />
      </label>
      <label>
        {words.windowTo}{' '}
        <input
          type="time"
          value={window.to}
          onInput={({ currentTarget }) => onWindow({ ...window, to: currentTarget.value })}
        />
      </label>
      <button type="button" class="quiet" aria-label={words.windowRemove(number)} onClick={onRemove}>
        {words.cornerRemove}
      </button>
    </fieldset>
  );
}
