// A page for those whose roles include it: nothing of it is asked for before that is known, and others are told whom to ask.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../core/people/account.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { type ClosedPlace, NotForYou } from './not-for-you.tsx';
import { ownAccount } from './own-account.ts';
import { PeoplePage } from './people-page.tsx';
import { mayOpen } from './places.ts';
import { usePeopleSaying } from './saying.ts';

interface OnlyForProps {
  readonly place: ClosedPlace;
  readonly title: (words: PeopleWords) => string;
  /** The page for somebody who may open it. */
  readonly children: (account: Account) => ComponentChildren;
}

export function OnlyFor({ place, title, children }: OnlyForProps) {
  const [account, setAccount] = useState<Account | 'loading' | 'failed'>('loading');
  const load = () => {
    setAccount('loading');
    void ownAccount().then((reply) => setAccount(reply.ok ? reply.value : 'failed'));
  };
  useEffect(load, []);
  if (typeof account !== 'string' && !mayOpen(place, account))
    return <NotForYou place={place} account={account} />;
  return (
    <PeoplePage at={place} title={title}>
      {typeof account === 'string' ? (
        <Waiting title={title} hasFailed={account === 'failed'} onRetry={load} />
      ) : (
        children(account)
      )}
    </PeoplePage>
  );
}

interface WaitingProps {
  readonly title: (words: PeopleWords) => string;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
}

function Waiting({ title, hasFailed, onRetry }: WaitingProps) {
  const { words } = usePeopleSaying();
  return (
    <>
      <h1>{title(words)}</h1>
      {!hasFailed && <p>{words.accountLoading}</p>}
      {hasFailed && (
        <div role="alert">
          <p>{words.accountFailed}</p>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        </div>
      )}
    </>
  );
}
