// Organisations with what they share, and the tree of areas: read by whoever may, changed by administrators.
import { useState } from 'preact/hooks';
import { directory } from '../../core/people/directory.ts';
import { useReply } from '../desk/use-reply.ts';
import { directoryNames } from '../people/directory-names.ts';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount, useMay } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
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
  const [freshness, setFreshness] = useState(0);
  const [told, setTold] = useState('');
  // Whoever may not read it is told so, and nothing is asked for them.
  const isAsked = useMay('person.read');
  const { loaded, retry } = useReply(isAsked ? '/api/people' : null, directory, freshness);
  if (loaded.state !== 'ready')
    return (
      <>
        <h1>{words.areasTitle}</h1>
        {loaded.state === 'loading' ? (
          <p>{words.areasLoading}</p>
        ) : (
          <div role="alert">
            <p>{words.areasFailed}</p>
            <button type="button" onClick={retry}>
              {words.retry}
            </button>
          </div>
        )}
      </>
    );
  const props: AreasProps = {
    known: loaded.value,
    names: directoryNames(loaded.value),
    open: (next) => {
      setTold('');
      open(next);
    },
    onDone: (said) => {
      setFreshness((count) => count + 1);
      setTold(said);
      if (said !== '') open({});
    },
  };
  if (view.area !== undefined) return <AreaForm key={`${view.area} ${view.within}`} {...props} view={view} />;
  if (view.organisation !== undefined)
    return <OrganisationForm key={view.organisation} {...props} organisationId={view.organisation} />;
  if (view.shares !== undefined)
    return <SharesForm key={view.shares} {...props} organisationId={view.shares} />;
  if (view.show === 'file' && loaded.value.mayDrawTree) return <AreasFilePart {...props} />;
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
