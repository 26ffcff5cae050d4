// On one's own account: pairing a phone of one's own.
import { usePeopleSaying } from '../people/saying.ts';
import { PairPart } from './pair-part.tsx';

export function PairOwnPart() {
  const { words } = usePeopleSaying();
  return (
    <section class="people-part" aria-labelledby="pair-own-title">
      <h2 id="pair-own-title">{words.pairOwnTitle}</h2>
      <p>{words.pairOwnLead}</p>
      <PairPart officers={null} address={null} begin={words.pairOwnBegin} onPaired={() => {}} />
    </section>
  );
}
