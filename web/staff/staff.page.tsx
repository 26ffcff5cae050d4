// Everybody who may sign in, the officers on patrol, and both from a file: read by whoever may, changed by administrators.
import { useState } from 'preact/hooks';
import { DirectoryMissing } from '../people/directory-missing.tsx';
import { directoryNames } from '../people/directory-names.ts';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { useDirectory } from '../people/use-directory.ts';
import { useView, type View } from '../people/use-view.ts';
import { ViewLink } from '../people/view-link.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import { OfficerForm } from './officer-form.tsx';
import { OfficersPart } from './officers-part.tsx';
import { type PartProps, Told } from './part.tsx';
import { PeopleFilePart } from './people-file-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { PersonPage } from './person-page.tsx';

const title = (words: PeopleWords) => words.places.people;

export function StaffPage() {
  const account = useAccount();
  if (account !== null && !mayOpen('people', account)) return <NotForYou place="people" account={account} />;
  return (
    <PeoplePage at="people" title={title}>
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
    const said = { title: words.places.people, loading: words.staffLoading, failed: words.staffFailed };
    return <DirectoryMissing state={loaded} {...said} retry={() => void refresh()} />;
  }
  const props: PartProps = {
    known: loaded,
    names: directoryNames(loaded),
    open: (next) => {
      setTold('');
      open(next);
    },
    onDone: async (said, next) => {
      await refresh();
      setTold(said);
      if (next !== undefined) open(next);
    },
  };
  return (
    <>
      {view.person !== undefined ? (
        <PersonPage key={view.person} {...props} staffId={view.person} told={told} />
      ) : view.officer !== undefined ? (
        <OfficerForm key={view.officer} {...props} officerId={view.officer} />
      ) : (
        <List {...props} view={view} told={told} />
      )}
    </>
  );
}

function List(props: PartProps & { readonly view: View; readonly told: string }) {
  const { known, open, view, told } = props;
  const { words } = usePeopleSaying();
  const mayChange = known.organisations.some((each) => each.mayChange);
  const show = mayChange || view.show !== 'file' ? (view.show ?? 'people') : 'people';
  return (
    <>
      <h1 id="view-title" tabIndex={-1}>
        {words.places.people}
      </h1>
      <p>
        {words.staffLead} {!mayChange && words.staffReadOnly}
      </p>
      <Told told={told} />
      <nav class="parts" aria-label={words.staffViews}>
        <ViewLink to={{}} open={open} isHere={show === 'people'}>
          {words.staffWhoSignsIn} ({known.people.filter(({ hasLeft }) => !hasLeft).length})
        </ViewLink>
        <ViewLink to={{ show: 'officers' }} open={open} isHere={show === 'officers'}>
          {words.staffOfficers} ({known.officers.length})
        </ViewLink>
        {mayChange && (
          <ViewLink to={{ show: 'file' }} open={open} isHere={show === 'file'}>
            {words.staffFromFile}
          </ViewLink>
        )}
      </nav>
      {show === 'officers' ? (
        <OfficersPart {...props} />
      ) : show === 'file' ? (
        <PeopleFilePart {...props} />
      ) : (
        <PeoplePart {...props} />
      )}
    </>
  );
}
