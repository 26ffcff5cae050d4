// The bar at the top: what this is, whether it is live, and how it is shown.
import { useState } from 'preact/hooks';
import { AccountLink } from '../people/account-link.tsx';
import { PlaceSwitch } from '../people/place-switch.tsx';
import { type PlaceName, places } from '../people/places.ts';
import { kept } from '../theme/theme.ts';
import { type Theme, themes } from '../theme/themes.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { languages } from '../words/words.ts';
import { useActions, useDesk, useWords } from './desk-context.ts';
import { isStale } from './desk-state.ts';
import { dosageAddress, dosageStart } from './dosage-view.ts';
import { openKeys } from './keys-dialog.tsx';
import { queryOf, startView } from './view.ts';

export type DeskPlace = 'live' | 'dosage';

const languageNames = { en: 'English', cy: 'Cymraeg' } as const;

export function TopBar({ at = 'live' }: { at?: DeskPlace }) {
  const { words, language } = useWords();
  const actions = useActions();
  const [isOpen, setOpen] = useState(false);
  const placeName = useDesk((state) => (state.place.state === 'ready' ? state.place.value.name : ''));
  return (
    <div class="bar">
      <p class="product">{words.product}</p>
      <h1 class="bar-title">
        {at === 'live' ? words.deskTitle : words.dosageTitle}
        {placeName !== '' && <span class="bar-place">{placeName}</span>}
      </h1>
      <Places at={at} />
      {at === 'live' && <LiveMark />}
      {at === 'live' && <PaneSwitch />}
      <button
        type="button"
        class="how-shown"
        aria-expanded={isOpen}
        aria-controls="how-shown"
        onClick={() => setOpen(!isOpen)}
      >
        {words.howShown}
      </button>
      <AccountLink words={peopleWordsIn(language)} />
      <div id="how-shown" class={isOpen ? 'bar-tools is-open' : 'bar-tools'}>
        <label>
          <span class="visually-hidden">{words.language}</span>
          <select
            value={language}
            onChange={({ currentTarget: { value } }) => {
              const chosen = languages.find((known) => known === value);
              if (chosen) actions.setLanguage(chosen);
            }}
          >
            {languages.map((known) => (
              <option key={known} value={known} lang={known}>
                {languageNames[known]}
              </option>
            ))}
          </select>
        </label>
        <ThemeChoice />
        {at === 'live' && (
          <button type="button" onClick={openKeys} aria-keyshortcuts="?">
            {words.keys} <span class="key-hint">?</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** The way to the other pages; on the desk, theme and language go along. */
function Places({ at }: { at: DeskPlace }) {
  const { language } = useWords();
  const theme = useDesk((state) => state.view.theme);
  const chosen = useDesk((state) => state.view.language);
  const addressOf = (place: PlaceName) => {
    if (place === 'live') return `/${queryOf({ ...startView, theme, language: chosen })}`;
    if (place === 'dosage') return dosageAddress({ ...dosageStart, theme, language: chosen });
    return places[place].address;
  };
  return <PlaceSwitch at={at} words={peopleWordsIn(language)} addressOf={addressOf} />;
}

function PaneSwitch() {
  const { words } = useWords();
  const actions = useActions();
  const pane = useDesk((state) => state.view.pane);
  return (
    <fieldset class="pane-switch">
      <legend class="visually-hidden">{words.pane}</legend>
      {(['map', 'list'] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={pane === choice}
          onClick={() => actions.showPane(choice)}
        >
          {choice === 'map' ? words.paneMap : words.paneList}
        </button>
      ))}
    </fieldset>
  );
}

function ThemeChoice() {
  const { words } = useWords();
  const actions = useActions();
  const theme =
    useDesk((state) => state.view.theme) ?? themes.find((known) => known === kept('beatkeeper.theme'));
  const names: Readonly<Record<Theme, string>> = {
    auto: words.themeAuto,
    day: words.themeDay,
    night: words.themeNight,
    contrast: words.themeContrast,
  };
  return (
    <label>
      <span class="visually-hidden">{words.theme}</span>
      <select
        value={theme ?? 'auto'}
        onChange={({ currentTarget: { value } }) => {
          const chosen = themes.find((known) => known === value);
          if (chosen) actions.setTheme(chosen);
        }}
      >
        {themes.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

function LiveMark() {
  const { words } = useWords();
  const connection = useDesk((state) => state.connection.kind);
  const stale = useDesk(isStale);
  const hasHeard = useDesk((state) => state.live !== null);
  const isPast = useDesk((state) => state.past !== null);
  const isLive = connection === 'live' && !stale && !isPast;
  return (
    <p class={`live-mark ${isLive ? 'is-live' : isPast ? 'is-past-mark' : 'is-not-live'}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {isLive ? <circle cx="6" cy="6" r="5" /> : <circle class="hollow" cx="6" cy="6" r="4" />}
      </svg>
      {isLive
        ? words.live
        : isPast
          ? words.past
          : connection === 'connecting' && !hasHeard
            ? words.connecting
            : words.notLive}
    </p>
  );
}
