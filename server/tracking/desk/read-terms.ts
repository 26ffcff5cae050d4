// What reading needs: the force as it is followed, and the time.
import type { Following } from '../following/following.ts';

export interface ReadTerms {
  readonly following: Following;
  readonly now: () => number;
}
