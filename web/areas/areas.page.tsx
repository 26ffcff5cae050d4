// Organisations with what they share, and the tree of areas: read by whoever may, changed by administrators.
import { useState } from 'preact/hooks';
import { DirectoryMissing } from '../people/directory-missing.tsx';
import { directoryNames } from '../people/directory-names.ts';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { useDirectory } from '../people/use-directory.ts';
import { useView } from '../people/use-view.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { AreaForm } from './area-form.tsx';
import { AreasFilePart } from './areas-file-part.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { OrganisationsPart } from './organisations-part.tsx';
import type { AreasProps } from './part.tsx';
import { SharesForm } from './shares-form.tsx';
import { TreePart } from './tree-part.tsx';

const title = (words: PeopleWords) => words.areasTitle;

export function AreasPage() {
  const account = useAccount();
  if (account !== null && !mayOpen('areas', account)) return <NotForYou place="areas" account={account} />;
  return (
    <PeoplePage at="areas" title={title}>
      <Whole />
    </PeoplePage>
  );
}

function Whole() {
  const { words } = usePeopleSaying();
  const { view, open } = useView();
  const [told, setTold] = useState('');
  const { loaded, refresh } = useDirectory();
  if (typeof loaded === 'string') {
    const said = { title: words.areasTitle, loading: words.areasLoading, failed: words.areasFailed };
    return <DirectoryMissing state={loaded} {...said} retry={() => void refresh()} />;
  }
  const props: AreasProps = {
    known: loaded,
    names: directoryNames(loaded),
    open: (next) => {
      setTold('');
      open(next);
    },
    onDone: async (said) => {
      await refresh();
      setTold(said);
      if (said !== '') open({});
    },
  };
  if (view.area !== undefined) return <AreaForm key={`${view.area} ${view.within}`} {...props} view={view} />;
  if (view.organisation !== undefined)
    return <OrganisationForm key={view.organisation} {...props} organisationId={view.organisation} />;
  if (view.shares !== undefined)
    return <SharesForm key={view.shares} {...props} organisationId={view.shares} />;
  if (view.show === 'file' && loaded.mayDrawTree) return <AreasFilePart {...props} />;
  return (
    <>
      <h1 id="view-title" tabIndex={-1}>
        {words.areasTitle}
      </h1>
      <p>{words.areasLead}</p>
      <p role="status" class={told === '' ? 'visually-hidden' : 'people-done'}>
        {told}
      </p>
      <OrganisationsPart {...props} />
      <TreePart {...props} />
    </>
  );
}
