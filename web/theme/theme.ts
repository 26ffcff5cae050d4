// Day, night, high contrast, or as the device says. The page's first script has set it before the first paint; here it changes.
import type { Theme } from './themes.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const moreContrast = matchMedia('(prefers-contrast: more)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Shows the page in a theme. */
export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme === 'auto' ? themeOfDevice() : theme;
}

function themeOfDevice(): Exclude<Theme, 'auto'> {
  if (moreContrast.matches) return 'contrast';
  return dark.matches ? 'night' : 'day';
}

/** Whether the page as it stands is dark. */
export function isDark(): boolean {
  return document.documentElement.dataset.theme !== 'day';
}

/** Whether marks should jump rather than glide. */
export function moveStill(): boolean {
  return reducedMotion.matches;
}

/** Calls back when the theme shown or the size of the letters has changed, whoever changed it. */
export function onLookChanged(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const letters = () => getComputedStyle(document.documentElement).fontSize;
  let known = letters();
  const onResize = () => {
    if (letters() === known) return;
    known = letters();
    listener();
  };
  addEventListener('resize', onResize);
  return () => {
    observer.disconnect();
    removeEventListener('resize', onResize);
  };
}

/** Follows the device while the theme is automatic. */
export function followDevice(theme: () => Theme) {
  for (const query of [dark, moreContrast]) {
    query.addEventListener('change', () => {
      if (theme() === 'auto') applyTheme('auto');
    });
  }
}

/** What this browser was left with; a browser that keeps nothing is asked again next time. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser may refuse to keep anything; the address still holds it.
  }
}
