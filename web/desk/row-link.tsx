// A row that opens a hotspot or an officer: a link, since the address holds the view, so it can also be opened beside.
import type { ComponentChildren } from 'preact';
import { addressOf } from './desk-actions.ts';
import { useActions, useDesk } from './desk-context.ts';
import type { Selection } from './view.ts';

export interface RowLinkProps {
  readonly to: Selection;
  readonly isReached?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function RowLink({ to, isReached = true, class: name = 'row', children }: RowLinkProps) {
  const actions = useActions();
  const view = useDesk((state) => state.view);
  const isOpen = view.selection?.kind === to.kind && view.selection.id === to.id;
  return (
    <a
      class={name}
      href={addressOf({ ...view, selection: to, visitId: null })}
      data-row
      tabIndex={isReached ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        actions.select(to);
      }}
    >
      {children}
    </a>
  );
}
