// What is cut out of hotspots, and ending it. How it comes in is by file.
import { type EndExclusionBody, endedReply } from '../../core/hotspots/version-list.ts';
import { change } from '../api.ts';
import { EndControl } from './end-control.tsx';
import type { Exclusion, Known } from './hotspots-loaded.ts';
import { useSaying } from './saying.ts';
import { kindWords } from './version-part.tsx';

interface ExclusionListProps {
  readonly known: Known;
  readonly onChanged: () => Promise<unknown>;
}

export function ExclusionList({ known, onChanged }: ExclusionListProps) {
  const words = useSaying();
  const { exclusions, today } = known;
  if (exclusions.length === 0) return null;
  return (
    <section class="part" aria-labelledby="exclusions-title">
      <h2 id="exclusions-title" class="index-title">
        {words.exclusionsTitle}
      </h2>
      <ul class="exclusions">
        {exclusions.map((each) => (
          <li key={each.id}>
            <OneExclusion exclusion={each} today={today} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneExclusionProps {
  readonly exclusion: Exclusion;
  readonly today: string;
  readonly onChanged: () => Promise<unknown>;
}

function OneExclusion({ exclusion, today, onChanged }: OneExclusionProps) {
  const words = useSaying();
  const { id, name, kind, end } = exclusion;
  return (
    <details>
      <summary>
        {name} ({kindWords(words, kind)})
        {end !== null && <span class="small"> {end.day <= today ? words.stateEnded : words.stateEnds}</span>}
      </summary>
      <EndControl
        id={`end-${id}`}
        name={name}
        end={end}
        today={today}
        ask={(from) =>
          change('POST', `/api/exclusions/${id}/end`, { from } satisfies EndExclusionBody, endedReply)
        }
        onChanged={onChanged}
      />
    </details>
  );
}
