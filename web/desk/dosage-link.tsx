// A link to another view of the dosage pages: a real address, so that it can also be opened beside.
import type { ComponentChildren } from 'preact';
import { useDosage } from './dosage-context.ts';
import { type DosageView, dosageAddress } from './dosage-view.ts';

export interface DosageLinkProps {
  readonly to: Partial<DosageView>;
  readonly class?: string;
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

export function DosageLink({ to, class: name, isCurrent = false, children }: DosageLinkProps) {
  const { view, go } = useDosage();
  return (
    <a
      class={name}
      href={dosageAddress({ ...view, ...to })}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
