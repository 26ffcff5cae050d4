// English or Welsh, each named in itself.
import { languages } from '../words/words.ts';
import { useLater } from './later-view.ts';

export function LanguageChoice() {
  const { words, setLanguage } = useLater();
  return (
    <fieldset class="choices choices-row">
      <legend>{words.language}</legend>
      {languages.map((each) => (
        <label key={each} class="tap choice" lang={each}>
          <input
            type="radio"
            name="language"
            checked={words.languageCode === each}
            onChange={() => void setLanguage(each)}
          />
          {words.languages[each]}
        </label>
      ))}
    </fieldset>
  );
}
