// Light or dark, or as the phone has it; kept for the next time, so that the night never begins with a white flash.
import { useState } from 'preact/hooks';
import { applyTheme, keep } from '../theme/theme.ts';
import { ChoiceRow } from './choice-row.tsx';
import { useLater } from './later-view.ts';
import { chosenTheme, phoneThemes } from './use-theme.ts';

export function ThemeChoice() {
  const { words } = useLater();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <ChoiceRow
      name="theme"
      legend={words.theme}
      choices={phoneThemes.map((each) => [each, words.themes[each]])}
      chosen={theme}
      choose={(chosen) => {
        const next = chosen ?? 'auto';
        keep('beatkeeper.theme', next);
        applyTheme(next);
        setTheme(next);
      }}
    />
  );
}
