// Light or dark, or as the phone has it; kept for the next time, so that the night never begins with a white flash.
import { useState } from 'preact/hooks';
import { applyTheme, keep, kept } from '../desk/theme.ts';
import { ChoiceRow } from './choice-row.tsx';
import { usePatrol } from './patrol-view.ts';

const themes = ['auto', 'day', 'night'] as const;

export function ThemeChoice() {
  const { words } = usePatrol();
  const [theme, setTheme] = useState(
    () => themes.find((each) => each === kept('beatkeeper.theme')) ?? 'auto',
  );
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
