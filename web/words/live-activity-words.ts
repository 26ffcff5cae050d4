// An activity as a line of the feed: whose, what and where, and whether it was corrected or taken back.
import { kindNamed, shapeOf } from '../../core/activities/kinds.ts';
import type { LiveActivity } from '../../core/tracking/live-frame.ts';
import type { ActivityWords } from './activity-words.ts';

/** 'NG21: greeting, 3 people, in Market Place'. */
export function liveActivityWords(
  words: ActivityWords,
  { kind, count, isCorrected, isWithdrawn }: LiveActivity,
  who: string,
  where: string,
): string {
  const line = words.feedLogged(who, kindAndCount(words, kind, count), where);
  if (isWithdrawn) return words.feedWithdrawn(line);
  return isCorrected ? words.feedCorrected(line) : line;
}

/** 'Greeting, 3 people'; of what was done once the kind alone. A kind that this page does not know yet is told by its name. */
export function kindAndCount(words: ActivityWords, name: string, count: number): string {
  const kind = kindNamed(name);
  if (kind === null) return name;
  const { counts } = shapeOf(kind);
  return counts === 'times' && count === 1
    ? words.kindNames[kind]
    : `${words.kindNames[kind]}, ${words.counted(count, counts)}`;
}
