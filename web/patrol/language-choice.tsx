// English or Welsh, each named in itself.
import { languages } from '../words/words.ts';
import { usePatrol } from './patrol-view.ts';

export function LanguageChoice() {
  const { words, language, setLanguage } = usePatrol();
  return (
    <fieldset class="choices choices-row">
      <legend>{words.language}</legend>
      {languages.map((each) => (
        <label key={each} class="tap choice" lang={each}>
          <input
            type="radio"
            name="language"
            checked={language === each}
            onChange={() => setLanguage(each)}
          />
          {words.languages[each]}
        </label>
      ))}
    </fieldset>
  );
}
