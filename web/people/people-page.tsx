// What every page about people has around it: the way past the bar, the places that its reader may open, their account, the language.
import type { ComponentChildren } from 'preact';
import { AlarmBanner } from '../alarms/alarm-banner.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import { AccountLink } from './account-link.tsx';
import { EmergencyBanner } from './emergency-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PlaceSwitch } from './place-switch.tsx';
import type { PlaceName } from './places.ts';
import { PeopleSayingContext, useOwnSaying } from './saying.ts';

interface PeoplePageProps {
  /** Null: none of the places, as whoever signs in is nowhere yet. */
  readonly at: PlaceName | null;
  readonly title: (words: PeopleWords) => string;
  readonly children: ComponentChildren;
}

export function PeoplePage({ at, title, children }: PeoplePageProps) {
  const saying = useOwnSaying(title);
  const { words } = saying;
  return (
    <PeopleSayingContext.Provider value={saying}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="bar people-bar">
        <p class="product">{words.product}</p>
        {at !== null && <PlaceSwitch at={at} words={words} />}
        <div class="people-bar-end">
          {at !== null && <AccountLink words={words} isHere={at === 'account'} />}
          <LanguageSwitch />
        </div>
      </header>
      {at !== null && <EmergencyBanner words={words} />}
      {at !== null && <AlarmBanner words={words} language={saying.language} />}
      <main id="main" class="people" tabIndex={-1}>
        {children}
      </main>
    </PeopleSayingContext.Provider>
  );
}
