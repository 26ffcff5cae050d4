// Above every page while emergency access is open: that it is, and until when.

import { clockTime } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { useAccount } from './own-account.ts';
import { places } from './places.ts';

export function EmergencyBanner({ words }: { words: PeopleWords }) {
  const account = useAccount();
  if (account?.way !== 'break-glass') return null;
  return (
    <aside class="emergency-banner" aria-label={words.emergencyTitle}>
      <p>
        <strong>{words.emergencyOpen(clockTime(account.endsAt))}</strong> {words.emergencyOpenDo}{' '}
        <a href={places.account.address}>{words.signOut}</a>
      </p>
    </aside>
  );
}
