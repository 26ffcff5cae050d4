// A moment as words near now, with the exact time behind it.
import { agoWords, clockTime, exactTime } from '../words/age.ts';
import { useDesk, useWords } from './desk-context.ts';

/** How long ago, as `<time>`. */
export function Ago({ at, words: frame }: { at: number; words?: (ago: string) => string }) {
  const now = useDesk((state) => state.now);
  const { words } = useWords();
  const ago = agoWords(words, at, now);
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(words, at)}>
      {frame ? frame(ago) : ago}
    </time>
  );
}

/** The time of day, as `<time>`. */
export function Clock({ at }: { at: number }) {
  const { words } = useWords();
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(words, at)}>
      {clockTime(at)}
    </time>
  );
}
