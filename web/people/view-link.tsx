// A link to another view of the same page: opened in place, and in a new tab for whoever wants that.
import type { ComponentChildren } from 'preact';
import { type View, viewAddress } from './use-view.ts';

interface ViewLinkProps {
  readonly to: View;
  readonly open: (view: View) => void;
  readonly class?: string;
  readonly label?: string;
  readonly isHere?: boolean;
  readonly children: ComponentChildren;
}

export function ViewLink({ to, open, label, isHere = false, children, ...rest }: ViewLinkProps) {
  return (
    <a
      {...rest}
      href={viewAddress(to)}
      aria-label={label}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        open(to);
      }}
    >
      {children}
    </a>
  );
}
