// Instead of a page that somebody's roles do not include: what it is, whom to ask, and what they may open.
import type { Account } from '../../core/people/account.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { PeoplePage } from './people-page.tsx';
import { openPlaces, type PlaceName, places } from './places.ts';
import { usePeopleSaying } from './saying.ts';

/** Everybody who has signed in may open the others; the patrol phone asks for a phone, and not for a role. */
export type ClosedPlace = Exclude<PlaceName, 'account' | 'permissions' | 'patrol'>;

const title = (words: PeopleWords) => words.notForYou;

export function NotForYou({ place, account }: { place: ClosedPlace; account: Account }) {
  return (
    <PeoplePage at={place} title={title}>
      <Instead place={place} account={account} />
    </PeoplePage>
  );
}

function Instead({ place, account }: { place: ClosedPlace; account: Account }) {
  const { words } = usePeopleSaying();
  return (
    <>
      <h1>{words.notForYou}</h1>
      <p>
        {words.notForYouWhat[place]} {words.notForYouDo}
      </p>
      <ul class="ways-on">
        {openPlaces(account).map((each) => (
          <li key={each}>
            <a href={places[each].address}>{words.places[each]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
