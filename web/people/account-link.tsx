// Who has signed in, in the bar: the way to their account.
import type { PeopleWords } from '../words/people-words.ts';
import { useAccount } from './own-account.ts';
import { places } from './places.ts';

export function AccountLink({ words, isHere = false }: { words: PeopleWords; isHere?: boolean }) {
  const account = useAccount();
  if (account === null) return null;
  return (
    <a class="account-link" href={places.account.address} aria-current={isHere ? 'page' : undefined}>
      {account.name}
      <span class="visually-hidden">, {words.places.account}</span>
    </a>
  );
}
