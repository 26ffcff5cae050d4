// What every part of the page of people is given, and what was done.
import type { Directory } from '../../core/people/directory.ts';
import type { DirectoryNames } from '../people/directory-names.ts';
import type { View } from '../people/use-view.ts';

export interface PartProps {
  readonly known: Directory;
  readonly names: DirectoryNames;
  readonly open: (view: View) => void;
  /** Fetches everything again, and says what was done. */
  readonly onDone: (told: string, next?: View) => Promise<void>;
}

/** What was done, said to everybody. */
export function Told({ told }: { told: string }) {
  return (
    <p role="status" class={told === '' ? 'visually-hidden' : 'people-done'}>
      {told}
    </p>
  );
}
