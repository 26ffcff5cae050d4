// The way from page to page: the first places that somebody may open, side by side, and the rest behind one button. The browser itself
// closes the list on Escape and on a press elsewhere, and gives the focus back.
import type { PeopleWords } from '../words/people-words.ts';
import { useAccount } from './own-account.ts';
import { openPlaces, type PlaceName, places } from './places.ts';

/** So many stand side by side; one's account has a link of its own. */
const sideBySide = 3;
const listId = 'more-places';

interface PlaceSwitchProps {
  readonly at: PlaceName;
  readonly words: PeopleWords;
  /** Where a place is, where that is not its plain address: what is shown of the desk goes along. */
  readonly addressOf?: (place: PlaceName) => string;
}

export function PlaceSwitch({ at, words, addressOf = (place) => places[place].address }: PlaceSwitchProps) {
  const account = useAccount();
  if (account === null) return null;
  const open = openPlaces(account).filter((place) => place !== 'account');
  const [first, more] = [open.slice(0, sideBySide), open.slice(sideBySide)];
  const link = (place: PlaceName) => (
    <a href={addressOf(place)} aria-current={place === at ? 'page' : undefined}>
      {words.places[place]}
    </a>
  );
  return (
    <nav class="place-switch" aria-label={words.pages}>
      <ul>
        {first.map((place) => (
          <li key={place}>{link(place)}</li>
        ))}
        {more.length > 0 && (
          <li class="place-more">
            <button type="button" class="link" popovertarget={listId}>
              {more.some((place) => place === at) ? words.places[at] : words.morePages}
            </button>
            <ul id={listId} popover="auto">
              {more.map((place) => (
                <li key={place}>{link(place)}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </nav>
  );
}
