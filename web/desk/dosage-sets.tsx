// Of which hotspots the figures are: all, or those of a named set, each for the days on which it was in it.
import { type HotspotSetDates, setSize } from '../../core/hotspots/hotspot-set.ts';
import { hotspotSetList } from '../../core/hotspots/version-list.ts';
import { dayWords } from '../words/age.ts';
import { useWords } from './desk-context.ts';
import { useDosage } from './dosage-context.ts';
import { dayAfter } from './dosage-day.ts';
import { DosageLink } from './dosage-link.tsx';
import { useReply } from './use-reply.ts';

/** The set that figures are of; null where they are of all hotspots, undefined while it is not known yet. */
export function useSetOfFigures(): HotspotSetDates | null | undefined {
  const { view } = useDosage();
  const { loaded } = useReply(view.setId === null ? null : '/api/hotspot-sets', hotspotSetList);
  if (view.setId === null || loaded.state === 'failed') return null;
  return loaded.state === 'ready'
    ? (loaded.value.sets.find(({ id }) => id === view.setId) ?? null)
    : undefined;
}

export function SetChoice() {
  const { words } = useWords();
  const { view, today } = useDosage();
  const { loaded } = useReply('/api/hotspot-sets', hotspotSetList);
  if (loaded.state !== 'ready' || loaded.value.sets.length === 0) return null;
  return (
    <nav class="dosage-sets" aria-label={words.setsOfFigures}>
      <ul class="span-links">
        <li>
          <DosageLink to={{ setId: null }} isCurrent={view.setId === null}>
            {words.allHotspots}
          </DosageLink>
        </li>
        {loaded.value.sets.map((set) => (
          <li key={set.id}>
            <DosageLink to={{ setId: set.id, tab: tabOf(view.tab) }} isCurrent={view.setId === set.id}>
              {words.setOfHotspots(set.name, setSize(set, today))}
            </DosageLink>{' '}
            <span class="small">
              {set.until === null
                ? words.versionFrom(dayWords(words, set.from))
                : words.spanOfDays(dayWords(words, set.from), dayWords(words, dayAfter(set.until, -1)))}
            </span>
          </li>
        ))}
      </ul>
      {view.setId !== null && <p class="small">{words.setMeaning}</p>}
    </nav>
  );
}

/** A set has hotspots and no officers. */
function tabOf<Tab extends string>(tab: Tab | 'officer'): Tab | 'hotspot' {
  return tab === 'officer' ? 'hotspot' : tab;
}
