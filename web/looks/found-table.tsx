// The looks that were found. From one at a named officer, a seal can be asked for.
import { usePeopleSaying } from '../people/saying.ts';
import { spanWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { type Found, sealWords, whomWords } from './found-rows.ts';

interface FoundTableProps {
  readonly looks: readonly Found[];
  readonly onSeal: (look: Found) => void;
}

/** Narrow, each row is a block whose cells name themselves. */
export function FoundTable({ looks, onSeal }: FoundTableProps) {
  const { words } = usePeopleSaying();
  const { looksWhen, looksWho, searchWhom, looksView, looksStretch, looksReason } = words;
  const headings = [looksWhen, looksWho, searchWhom, looksView, looksStretch, looksReason];
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.searchTable}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">{words.sealsTitle}</th>
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <FoundRow key={look.lookId} look={look} headings={headings} onSeal={onSeal} />
        ))}
      </tbody>
    </table>
  );
}

interface FoundRowProps {
  readonly look: Found;
  readonly headings: readonly string[];
  readonly onSeal: (look: Found) => void;
}

function FoundRow({ look, headings, onSeal }: FoundRowProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const { viewer, organisation, view, beganAt, endedAt, from, to, reason, callSign, isSealed } = look;
  const stretch = from === null || to === null ? words.looksPresent : spanWords(desk, from, to);
  const cells = [
    spanWords(desk, beganAt, endedAt),
    `${viewer}, ${organisation}`,
    whomWords(words, look),
    words.lookViews[view],
    stretch,
    reason ?? words.looksNoReason,
  ];
  const sealed = sealWords(words, desk, look);
  return (
    <tr>
      {cells.map((cell, index) => (
        <td key={headings[index]} data-label={headings[index]}>
          {cell}
        </td>
      ))}
      <td>
        {sealed !== '' && <strong class="mark">{sealed}</strong>}{' '}
        {callSign !== null && !isSealed && (
          <button
            type="button"
            class="link"
            aria-label={words.searchSealOf(viewer, callSign)}
            onClick={() => onSeal(look)}
          >
            {words.searchSeal}
          </button>
        )}
      </td>
    </tr>
  );
}
