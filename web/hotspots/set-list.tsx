// The named sets with their days and how many hotspots are in them: 23 then, 19 now.
import { setSize } from '../../core/hotspots/hotspot-set.ts';
import type { Known } from './hotspots-loaded.ts';
import { dayText, useSaying } from './saying.ts';

export function SetList({ known }: { known: Known }) {
  const words = useSaying();
  if (known.sets.length === 0) return null;
  return (
    <section class="part" aria-labelledby="sets-list-title">
      <h2 id="sets-list-title" class="index-title">
        {words.setsListTitle}
      </h2>
      <ul class="sets">
        {known.sets.map((set) => (
          <li key={set.id}>
            <strong>{set.name}</strong>{' '}
            <span class="small">
              {words.editCount(setSize(set, known.today))},{' '}
              {set.until === null
                ? words.versionFrom(dayText(words, set.from))
                : words.setFromUntil(dayText(words, set.from), dayText(words, set.until))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
