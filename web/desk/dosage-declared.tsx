// What was declared of a hotspot: apart from every figure, and less what was measured meanwhile.
import type { AboutDosage } from '../../core/tracking/about-dosage.ts';
import { useWords } from './desk-context.ts';
import { amountWords } from './dosage-words.ts';

/** A sentence a source of rows; nothing where nothing was declared. */
export function DeclaredNote({ declared }: Pick<AboutDosage, 'declared'>) {
  const { words } = useWords();
  const sum = (of: 'personSeconds' | 'beyondSeconds') => declared.reduce((so, row) => so + row[of], 0);
  if (declared.length === 0) return null;
  const sources = new Set(declared.flatMap((row) => row.sources.map(({ source }) => source)));
  const [all, beyond] = [amountWords(words, sum('personSeconds')), amountWords(words, sum('beyondSeconds'))];
  return (
    <p class="note declared-apart">
      <strong>{words.declaredApart}</strong> {words.declaredSaid(all, [...sources].join(', '), beyond)}
    </p>
  );
}
