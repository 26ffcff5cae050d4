// On duty and in no hotspot: where to go next, what is due first, each with why.
import { useState } from 'preact/hooks';
import { agoWords, clockTime } from '../words/age.ts';
import { Heading } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';
import { PlaceCard } from './place-card.tsx';
import { PowersLine } from './powers-line.tsx';
import { UnseenMessages } from './unseen-messages.tsx';

const firstShown = 6;

export function OnDutyPage() {
  const { state, words, dim } = usePatrol();
  const [isWhole, setWhole] = useState(false);
  const { places, duty, toldAt, now } = state;
  const status = duty?.status ?? null;
  const shown = isWhole ? places : places.slice(0, firstShown);
  return (
    <>
      <UnseenMessages />
      {status !== null && (
        <p class="notice">
          <strong>{words.committedTo(words.dutyStatuses[status.status], clockTime(status.since))}</strong>
        </p>
      )}
      <Heading>{words.whereNext}</Heading>
      {places.length === 0 ? (
        <p>
          {words.noPlaces} {words.noPlacesDo}
        </p>
      ) : (
        <>
          <ul class="cards">
            {shown.map((place) => (
              <li key={place.hotspotId}>
                <PlaceCard place={place} />
              </li>
            ))}
          </ul>
          {shown.length < places.length && (
            <button type="button" class="tap" onClick={() => setWhole(true)}>
              {words.allPlaces(places.length)}
            </button>
          )}
          <p class="small">
            {words.toldAgo(toldAt === null ? words.notKnownYet : agoWords(words, toldAt, now))}
          </p>
        </>
      )}
      <PowersLine />
      <button type="button" class="tap" onClick={dim}>
        {words.dim}
      </button>
    </>
  );
}
