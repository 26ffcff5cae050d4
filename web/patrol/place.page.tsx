// The short briefing of a hotspot: where it stands today, what is asked of it, the last visits, and the orders that are live there.
import { Ring } from '../marks/ring.tsx';
import { agoWords, durationWords } from '../words/age.ts';
import { Heading } from './heading.tsx';
import { OrderList } from './order-list.tsx';
import { OwnVisits } from './own-visits.tsx';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';
import { distanceWords, minutesToday, shareOfDay, whyWords, windowWords } from './state-words.ts';

export function PlacePage({ screen }: { screen: Screen }) {
  const { state, words, back } = usePatrol();
  const { places, visits, inside, authoritiesHere, now } = state;
  const id = screen.name === 'place' ? screen.id : '';
  const place = places.find(({ hotspotId }) => hotspotId === id);
  if (place === undefined)
    return (
      <>
        <Heading>{words.noPlaces}</Heading>
        <button type="button" class="tap" onClick={back}>
          {words.back}
        </button>
      </>
    );
  const isThere = inside.some(({ hotspotId }) => hotspotId === id);
  const { patrolVisits, dayTargetVisits, lastVisitEndedAt, dueSeconds } = place;
  return (
    <>
      <div class="place-head">
        <Ring standing={place.standing} share={shareOfDay(place)} size={72} />
        <div>
          <Heading>{place.name}</Heading>
          <p>{whyWords(words, place, now)}</p>
        </div>
      </div>
      <ul class="lines">
        <li>{distanceWords(words, place)}</li>
        <li>{minutesToday(words, place)}</li>
        <li>
          {dayTargetVisits === null
            ? words.visitsAlone(patrolVisits)
            : words.visitsOf(patrolVisits, dayTargetVisits)}
        </li>
        <li>{windowWords(words, place)}</li>
        <li>
          {lastVisitEndedAt === null
            ? words.noLastVisit
            : words.lastVisit(agoWords(words, lastVisitEndedAt, now))}
        </li>
        {dueSeconds > 0 && <li>{words.dueEvery(durationWords(words, dueSeconds))}</li>}
      </ul>
      {isThere && authoritiesHere.length > 0 && (
        <section aria-labelledby="orders-here">
          <h2 id="orders-here">{words.ordersHere}</h2>
          <OrderList orders={authoritiesHere} />
        </section>
      )}
      <section aria-labelledby="own-visits">
        <h2 id="own-visits">{words.ownVisits}</h2>
        <OwnVisits visits={visits.filter(({ hotspotId }) => hotspotId === id)} none={words.noOwnVisits} />
      </section>
      <button type="button" class="tap" onClick={back}>
        {words.back}
      </button>
    </>
  );
}
