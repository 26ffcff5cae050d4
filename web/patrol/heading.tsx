// The heading of a screen: the one place that the focus moves to when the screen changes.
import type { ComponentChildren } from 'preact';

export const headingId = 'patrol-heading';

export function Heading({ children, isLarge }: { children: ComponentChildren; isLarge?: boolean }) {
  return (
    <h1 id={headingId} class={isLarge ? 'heading heading-large' : 'heading'} tabIndex={-1}>
      {children}
    </h1>
  );
}
