// The map's hotspots and orders as a list: for whoever cannot see the map, or whose phone cannot draw it.
import { clockTime } from '../../words/age.ts';
import { wholeMinutes } from '../../words/numbers.ts';
import type { PatrolMapWords } from '../../words/patrol-map-en.ts';
import type { PatrolState, PlaceState } from '../patrol-state.ts';
import { isToldLongAgo, liveOrders } from './phone-scene.ts';

interface Shown {
  readonly state: PatrolState;
  readonly words: PatrolMapWords;
}

export function MapList({ state, words }: Shown) {
  const orders = liveOrders(state);
  return (
    <>
      {isToldLongAgo(state) && <p class="patrol-map-tiles">{toldWords(state, words)}</p>}
      <ul class="patrol-map-list">
        {state.places.map((place) => (
          <li key={place.hotspotId}>
            <PlaceLine place={place} state={state} words={words} />
          </li>
        ))}
      </ul>
      {orders.length > 0 && (
        <>
          <h2>{words.orders}</h2>
          <ul class="patrol-map-list">
            {orders.map(({ authorityId, name, terms, until }) => (
              <li key={authorityId}>
                <p>
                  <strong>{name}</strong>
                  {until !== null && `, ${words.until(clockTime(until))}`}
                </p>
                <p>{terms}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A hotspot in two lines: its name and how it stands; what it has had, and how far it is. */
export function PlaceLine({ place, state, words }: Shown & { place: PlaceState }) {
  const isInside = state.inside.some(({ hotspotId }) => hotspotId === place.hotspotId);
  const away = place.metres === null ? [] : [words.away(metresWords(place.metres))];
  const distance = isInside ? [words.youAreHere] : away;
  const { patrolSeconds, dayTargetPatrolSeconds: target } = place;
  const minutes =
    target === null
      ? words.minutes(wholeMinutes(patrolSeconds))
      : words.minutesOf(wholeMinutes(patrolSeconds), wholeMinutes(target));
  return (
    <div class="patrol-map-place">
      <p>
        <strong>{place.name}</strong> · {words.standings[place.standing]}
      </p>
      <p>{[minutes, words.visits(place.patrolVisits), ...distance].map(unbroken).join(' · ')}</p>
    </div>
  );
}

/** A figure stays on the line of its unit. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

function metresWords(metres: number): string {
  return metres < 950
    ? `${Math.max(10, Math.round(metres / 10) * 10)} m`
    : `${(metres / 1000).toFixed(1)} km`;
}

function toldWords({ now, toldAt }: PatrolState, words: PatrolMapWords): string {
  if (toldAt === null) return words.neverTold;
  const minutes = Math.floor((now - toldAt) / 60_000);
  return minutes < 120 ? words.age(minutes) : words.ageHours(Math.floor(minutes / 60));
}
