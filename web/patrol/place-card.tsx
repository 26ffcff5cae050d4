// A hotspot to go to: today's share as a ring, its name, why, and how far. The whole card is the button.
import { Ring } from '../marks/ring.tsx';
import type { PlaceState } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';
import { distanceWords, minutesToday, shareOfDay, whyWords, windowWords } from './state-words.ts';

export function PlaceCard({ place }: { place: PlaceState }) {
  const { state, words, go } = usePatrol();
  return (
    <button type="button" class="tap card" onClick={() => go({ name: 'place', id: place.hotspotId })}>
      <Ring standing={place.standing} share={shareOfDay(place)} size={48} />
      <span class="card-words">
        <strong class="card-name">{place.name}</strong>
        <span>{whyWords(words, place, state.now)}</span>
        <span class="small">
          {distanceWords(words, place)}; {minutesToday(words, place)}
          {place.windows !== '' && `; ${windowWords(words, place)}`}
        </span>
      </span>
    </button>
  );
}
