// How much of the map the panels cover, in pixels, so that what is looked for comes to the middle of what is free.
import type { Padding } from '../map/desk-map.ts';
import type { View } from './view.ts';

/** Below this width the map and the list take turns. */
export const narrowQuery = '(max-width: 56rem)';

export function paddingFor(view: View): Padding {
  if (matchMedia(narrowQuery).matches) return { left: 0, right: 0, top: 0, bottom: 0 };
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    left: 24 * rem,
    right: view.selection ? 27 * rem : 0,
    top: 0,
    bottom: 10 * rem,
  };
}
