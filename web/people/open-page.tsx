// Puts a page about people in the place of what the server sent to be seen first.
import { type ComponentChild, render } from 'preact';
import { followDevice, kept } from '../theme/theme.ts';
import { themes } from '../theme/themes.ts';

export function openPage(id: string, page: ComponentChild): void {
  followDevice(() => themes.find((known) => known === kept('beatkeeper.theme')) ?? 'auto');
  const root = document.getElementById(id);
  root?.replaceChildren();
  if (root) render(page, root);
}
