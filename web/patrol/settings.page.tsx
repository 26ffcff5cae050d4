// Settings of this phone: language, light and dark, the offline map, private zones, a new version, and whose phone it is.
import { Heading } from './heading.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useLater } from './later-view.ts';
import { MapPackPart } from './map-pack-part.tsx';
import { OwnZones } from './own-zones.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function SettingsPage() {
  const { state, words, actions, back } = useLater();
  return (
    <>
      <Heading>{words.settingsTitle}</Heading>
      <LanguageChoice />
      <ThemeChoice />
      <MapPackPart />
      <OwnZones />
      {state.hasUpdate && (
        <section class="stack" aria-labelledby="update">
          <h2 id="update">{words.updateTitle}</h2>
          <p>{words.updateLead}</p>
          <button type="button" class="tap" onClick={actions.takeUpdate}>
            {words.updateNow}
          </button>
        </section>
      )}
      <ForgetPart />
      <a class="tap tap-link" href="/walk">
        {words.menuWalk}
      </a>
      <button type="button" class="tap" onClick={back}>
        {words.back}
      </button>
    </>
  );
}

function ForgetPart() {
  const { words, actions, say, trouble } = useLater();
  const forget = async () => {
    if ((await actions.forgetPhone()) === 'forgotten') say(words.forgotten);
    else trouble(words.forgetWaits);
  };
  return (
    <section class="stack" aria-labelledby="forget">
      <h2 id="forget">{words.forgetTitle}</h2>
      <p>{words.forgetLead}</p>
      <button type="button" class="tap" onClick={() => void forget()}>
        {words.forget}
      </button>
    </section>
  );
}
