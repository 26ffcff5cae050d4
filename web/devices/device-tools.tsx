// What of the devices is shown: search, silence, state, order; how many that is, and the same as a file.
import type { ListedDevice } from '../../core/people/device-list.ts';
import { downloadCsv } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { wordsIn } from '../words/words-in.ts';
import { type DeviceView, deviceOrders, deviceStates, devicesCsv, silences } from './device-rows.ts';

interface DeviceToolsProps {
  readonly view: DeviceView;
  readonly setView: (view: DeviceView) => void;
  readonly shown: readonly ListedDevice[];
  readonly total: number;
}

export function DeviceTools({ view, setView, shown, total }: DeviceToolsProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const all = words.devicesCount(total);
  return (
    <div class="people-tools device-tools">
      <input
        type="search"
        aria-label={words.devicesSearch}
        placeholder={words.devicesSearch}
        value={view.search}
        onInput={({ currentTarget }) => setView({ ...view, search: currentTarget.value })}
      />
      <Choice
        label={words.devicesSilence}
        values={silences}
        value={view.silence}
        names={words.devicesSilences}
        choose={(silence) => setView({ ...view, silence })}
      />
      <Choice
        label={words.devicesState}
        values={deviceStates}
        value={view.state}
        names={words.devicesStates}
        choose={(state) => setView({ ...view, state })}
      />
      <Choice
        label={desk.sort}
        values={deviceOrders}
        value={view.order}
        names={words.devicesOrders}
        choose={(order) => setView({ ...view, order })}
      />
      <span role="status">{shown.length === total ? all : desk.countOf(shown.length, all)}</span>
      <button
        type="button"
        class="quiet"
        onClick={() => downloadCsv(`${words.devicesFile}.csv`, devicesCsv(shown))}
      >
        {desk.download}
      </button>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly names: Readonly<Record<Value, string>>;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, value, names, choose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((known) => known === currentTarget.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
