// Keys for the whole desk. A key that is being typed into a field is left to the field.

import { isDark } from '../theme/theme.ts';
import type { DeskActions } from './desk-actions.ts';
import type { Desk } from './desk-state.ts';
import { isDialogOpen, openKeys } from './keys-dialog.tsx';
import type { PlaybackControl } from './playback.ts';

export function listenKeys(desk: Desk, actions: DeskActions, playback: PlaybackControl) {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isDialogOpen()) return;
    if (event.key === 'Escape') return closeLast(event, desk, actions);
    if (isTyping(event.target)) return;
    const act = actFor(event.key, actions, playback);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actFor(key: string, actions: DeskActions, playback: PlaybackControl): (() => void) | null {
  const known: Readonly<Record<string, () => void>> = {
    '?': openKeys,
    '/': () => {
      actions.showPane('list');
      focusSoon('[data-search]');
    },
    h: () => openList(actions, 'hotspots'),
    o: () => openList(actions, 'officers'),
    f: () => openList(actions, 'feed'),
    m: () => {
      actions.showPane('map');
      focusSoon('.map canvas');
    },
    a: () => document.querySelector<HTMLElement>('[data-authorities]')?.click(),
    w: () => document.querySelector<HTMLElement>('[data-working]')?.click(),
    t: () => {
      actions.showPane('map');
      focusSoon('[data-time]');
    },
    p: playback.toggle,
    '[': () => playback.step(-1),
    ']': () => playback.step(1),
    n: () => actions.setTheme(isDark() ? 'day' : 'night'),
  };
  return known[key] ?? null;
}

function openList(actions: DeskActions, tab: Parameters<DeskActions['openTab']>[0]) {
  actions.openTab(tab);
  focusSoon('.rail [data-row][tabindex="0"]');
}

// What is asked for may only be there once the page has been drawn again.
function focusSoon(selector: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus()),
  );
}

/** Closes what was opened last: the working-out, then the card, then the search. */
function closeLast(event: KeyboardEvent, desk: Desk, actions: DeskActions) {
  const { visitId, selection, search } = desk.get().view;
  if (visitId !== null) actions.openVisit(null);
  else if (selection !== null) {
    actions.select(null);
    focusSoon('.rail [data-row][tabindex="0"]');
  } else if (search !== '') actions.search('');
  else return;
  event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
