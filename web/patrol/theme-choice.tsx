// Light or dark, or as the phone has it; kept for the next time, so that the night never begins with a white flash.
import { useEffect, useState } from 'preact/hooks';
import { applyTheme, followDevice, keep, kept } from '../theme/theme.ts';
import { ChoiceRow } from './choice-row.tsx';
import { usePatrol } from './patrol-view.ts';

const themes = ['auto', 'day', 'night'] as const;

const chosenTheme = () => themes.find((each) => each === kept('beatkeeper.theme')) ?? 'auto';

/** Follows the phone into the dark and out of it, unless its officer has chosen. */
export function useThemeOfPhone() {
  useEffect(() => followDevice(chosenTheme), []);
}

export function ThemeChoice() {
  const { words } = usePatrol();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <ChoiceRow
      name="theme"
      legend={words.theme}
      choices={themes.map((each) => [each, words.themes[each]])}
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
