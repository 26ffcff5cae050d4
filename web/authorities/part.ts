// What every part of the page of authorities is given.
import type { Account } from '../../core/people/account.ts';
import type { View } from '../people/use-view.ts';

export interface PartProps {
  readonly account: Account;
  readonly open: (view: View) => void;
  /** Asks the server again, says what was done, and leads back to all. */
  readonly onDone: (told: string) => void;
}
