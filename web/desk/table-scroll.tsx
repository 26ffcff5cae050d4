// A wide table that scrolls within the page; the keyboard reaches it, since it must reach what can only be scrolled to.
import type { ComponentChildren } from 'preact';

export function TableScroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and many named sections would be many landmarks.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab.
    <div class="table-scroll" role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
