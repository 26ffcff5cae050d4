// By which definition the figures were counted, and which positions took no part.
import type { AboutDosage } from '../../core/tracking/about-dosage.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './desk-context.ts';
import { refusedWords } from './visit-words.ts';

export function About({ about }: { about: AboutDosage }) {
  const { words } = useWords();
  const { atTheDoor, onTodaysTracks } = about.refused;
  return (
    <section class="dosage-about" aria-labelledby="about-title">
      <h3 id="about-title">{words.aboutFigures}</h3>
      {/* The definition is the server's own text, in English like the files that carry it. */}
      <p lang="en">{about.definition}</p>
      <p>
        {words.aboutRules(about.rulesVersion)} {words.dayStarts}. {words.aboutOverlap}
      </p>
      <h4>{words.aboutRefused}</h4>
      <p>
        {words.aboutRefusedDoor(listOf(words, atTheDoor))}{' '}
        {words.aboutRefusedTracks(listOf(words, onTodaysTracks))}
      </p>
    </section>
  );
}

function listOf(words: Words, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(
    ([reason, count]) => `${refusedWords(words, reason)} ${count.toLocaleString('en-GB')}`,
  );
  return parts.length === 0 ? words.none : parts.join(', ');
}
