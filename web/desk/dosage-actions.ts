// What the bar at the top does on the dosage pages, and their keys: the address there is another one than the live desk's.

import { applyTheme, isDark, keep } from '../theme/theme.ts';
import { type DeskActions, deskActions } from './desk-actions.ts';
import type { Desk } from './desk-state.ts';
import { dosageAddress, dosageViewFrom } from './dosage-view.ts';
import type { View } from './view.ts';

export function dosageActions(desk: Desk): DeskActions {
  const show = (change: Pick<View, 'theme'> | Pick<View, 'language'>) => {
    const view = { ...desk.get().view, ...change };
    desk.set({ view });
    const { theme, language } = view;
    history.replaceState(null, '', dosageAddress({ ...dosageViewFrom(location.search), theme, language }));
  };
  return {
    ...deskActions(desk),
    setTheme: (theme) => {
      keep('beatkeeper.theme', theme);
      applyTheme(theme);
      show({ theme });
    },
    setLanguage: (language) => {
      keep('beatkeeper.language', language);
      document.documentElement.lang = language;
      show({ language });
    },
  };
}

/** `/` searches, `n` turns night and day. A key that is being typed into a field is left to the field. */
export function listenDosageKeys(actions: DeskActions) {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const search = document.querySelector<HTMLElement>('[data-search]');
    if (event.key === '/' && search !== null) search.focus();
    else if (event.key === 'n') actions.setTheme(isDark() ? 'day' : 'night');
    else return;
    event.preventDefault();
  });
}
