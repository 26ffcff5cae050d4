// Puts a page about people in the place of what the server sent to be seen first.
import { type ComponentChild, render } from 'preact';
import { followDevice, kept } from '../desk/theme.ts';
import { themes } from '../desk/view.ts';

export function openPage(id: string, page: ComponentChild): void {
  followDevice(() => themes.find((known) => known === kept('beatkeeper.theme')) ?? 'auto');
  const root = document.getElementById(id);
  root?.replaceChildren();
  if (root) render(page, root);
}
