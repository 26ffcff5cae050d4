// What can be done at the desk: each changes the view, and the view is the address.
import type { MapPlace } from '../map/map-place.ts';
import { applyTheme, keep } from '../theme/theme.ts';
import type { Theme } from '../theme/themes.ts';
import type { Language } from '../words/words.ts';
import type { Desk } from './desk-state.ts';
import { queryOf, type Selection, type Tab, type View, viewFrom } from './view.ts';

export interface DeskActions {
  readonly openTab: (tab: Tab) => void;
  readonly select: (selection: Selection | null) => void;
  readonly openVisit: (visitId: string | null) => void;
  readonly search: (words: string) => void;
  readonly sort: (by: string) => void;
  readonly showPane: (pane: View['pane']) => void;
  readonly mapMoved: (place: MapPlace) => void;
  /** Puts the moment that is looked at into the address; null is now. */
  readonly lookAt: (at: number | null, how: 'push' | 'replace') => void;
  readonly showAuthorities: (areShown: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  readonly say: (words: string) => void;
  /** Takes the view from the address, after Back or Forward. */
  readonly readAddress: () => void;
}

/** The address of a view, for links that can be opened elsewhere. */
export function addressOf(view: View): string {
  return `${location.pathname}${queryOf(view)}`;
}

export function deskActions(desk: Desk): DeskActions {
  const go = (change: Partial<View>, how: 'push' | 'replace') => {
    const view = { ...desk.get().view, ...change };
    const address = addressOf(view);
    if (how === 'push' && address !== `${location.pathname}${location.search}`)
      history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    desk.set({ view });
  };
  return {
    openTab: (tab) => {
      const isSame = desk.get().view.tab === tab;
      go({ tab, pane: 'list', ...(isSame ? {} : { search: '', sort: null }) }, 'push');
    },
    select: (selection) => go({ selection, visitId: null }, 'push'),
    openVisit: (visitId) => go({ visitId }, 'push'),
    search: (search) => go({ search }, 'replace'),
    sort: (sort) => go({ sort }, 'replace'),
    showPane: (pane) => go({ pane }, 'push'),
    mapMoved: (map) => go({ map }, 'replace'),
    lookAt: (at, how) => go({ at }, how),
    showAuthorities: (areAuthoritiesShown) => desk.set({ areAuthoritiesShown }),
    setTheme: (theme) => {
      keep('beatkeeper.theme', theme);
      applyTheme(theme);
      go({ theme }, 'replace');
    },
    setLanguage: (language) => {
      keep('beatkeeper.language', language);
      document.documentElement.lang = language;
      go({ language }, 'replace');
    },
    say: (said) => desk.set({ said }),
    readAddress: () => {
      const view = viewFrom(location.search);
      if (view.theme) applyTheme(view.theme);
      if (view.language) document.documentElement.lang = view.language;
      desk.set({ view });
    },
  };
}
