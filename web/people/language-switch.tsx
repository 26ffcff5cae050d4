// Changes the language in place: what was begun on the page stays.
import { usePeopleSaying } from './saying.ts';

export function LanguageSwitch() {
  const { words, language, setLanguage } = usePeopleSaying();
  const other = language === 'en' ? 'cy' : 'en';
  return (
    <button type="button" class="quiet language-switch" lang={other} onClick={() => setLanguage(other)}>
      {words.otherLanguage}
    </button>
  );
}
