// Where powers were authorised, live, to come and over; and which powers were given to whom.
import { useEffect, useState } from 'preact/hooks';
import { type AuthorityList, authorityList } from '../../core/activities/authority-list.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { useView } from '../people/use-view.ts';
import { ViewLink } from '../people/view-link.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import { AuthorityCard } from './authority-card.tsx';
import { AuthorityForm } from './authority-form.tsx';
import { AuthorityLists } from './authority-lists.tsx';
import { DesignationsPart } from './designations-part.tsx';
import type { PartProps } from './part.ts';

const title = (words: PeopleWords) => words.authTitle;
/** What is live changes by itself: so often the page asks again. */
const refreshMilliseconds = 30_000;

export function AuthoritiesPage() {
  return (
    <OnlyFor place="authorities" title={title}>
      {(account) => <Whole account={account} />}
    </OnlyFor>
  );
}

function Whole({ account }: Pick<PartProps, 'account'>) {
  const { words } = usePeopleSaying();
  const { view, open } = useView();
  const [told, setTold] = useState('');
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setTimes((count) => count + 1), refreshMilliseconds);
    return () => clearInterval(clock);
  }, []);
  const { loaded, retry } = useReply('/api/authorities', authorityList, times);
  const mayChange = account.may['authority.change'] !== undefined;
  const props: PartProps = {
    account,
    open: (next) => {
      setTold('');
      open(next);
    },
    onDone: (said) => {
      setTimes((count) => count + 1);
      setTold(said);
      open({});
    },
  };
  if (view.show === 'new' && mayChange) return <AuthorityForm {...props} />;
  const isOne = view.authority !== undefined;
  return (
    <>
      {!isOne && (
        <h1 id="view-title" tabIndex={-1}>
          {words.authTitle}
        </h1>
      )}
      <p role="status" class={told === '' ? 'visually-hidden' : 'people-done'}>
        {told}
      </p>
      {loaded.state === 'loading' && <p>{words.authLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.authFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && isOne && (
        <AuthorityCard {...props} list={loaded.value} authorityId={view.authority} />
      )}
      {loaded.state === 'ready' && !isOne && <All {...props} list={loaded.value} mayChange={mayChange} />}
    </>
  );
}

function All(props: PartProps & { readonly list: AuthorityList; readonly mayChange: boolean }) {
  const { words } = usePeopleSaying();
  return (
    <>
      <p>{words.authLead}</p>
      {props.mayChange && (
        <ViewLink class="button primary" to={{ show: 'new' }} open={props.open}>
          {words.authAdd}
        </ViewLink>
      )}
      <AuthorityLists {...props} />
      <DesignationsPart account={props.account} />
    </>
  );
}
