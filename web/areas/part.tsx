// What every part of the page of organisations and areas is given, and how each begins.
import type { Directory } from '../../core/people/directory.ts';
import type { DirectoryNames } from '../people/directory-names.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { View } from '../people/use-view.ts';
import { ViewLink } from '../people/view-link.tsx';

export interface AreasProps {
  readonly known: Directory;
  readonly names: DirectoryNames;
  readonly open: (view: View) => void;
  /** Fetches everything again, says what was done, and leads back to all. */
  readonly onDone: (told: string) => Promise<void>;
}

/** The way back, and the heading of one part. */
export function PartTitle({ open, children }: Pick<AreasProps, 'open'> & { readonly children: string }) {
  const { words } = usePeopleSaying();
  return (
    <>
      <ViewLink to={{}} open={open}>
        {words.areasBack}
      </ViewLink>
      <h1 id="view-title" tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
