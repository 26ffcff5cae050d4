// The private zones of this phone: set one here, take one away, and how much was dropped by them.
import { useState } from 'preact/hooks';
import { type ZoneBook, zoneRadii } from '../../core/tracking/private-zone.ts';
import type { ZoneWords } from '../words/zones-en.ts';
import { placeNow } from './place-now.ts';
import { mostZones, withoutZone, withZone } from './zone-book.ts';

interface ZonesPartProps {
  readonly words: ZoneWords;
  /** Null where what is kept cannot be read. */
  readonly book: ZoneBook | null;
  readonly change: (book: ZoneBook) => void;
  readonly reset: () => void;
}

export function ZonesPart({ words, book, change, reset }: ZonesPartProps) {
  return (
    <details class="walk-zones">
      <summary>{words.zonesTitle(book?.zones.length ?? 0)}</summary>
      <p>{words.zonesLead}</p>
      {book === null ? (
        <>
          <p class="walk-trouble">{words.zonesUnread}</p>
          <button type="button" onClick={reset}>
            {words.zonesReset}
          </button>
        </>
      ) : (
        <Zones words={words} book={book} change={change} />
      )}
    </details>
  );
}

function Zones({ words, book, change }: Omit<ZonesPartProps, 'book' | 'reset'> & { book: ZoneBook }) {
  const [radius, setRadius] = useState<number>(zoneRadii[1]);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { zones, dropped, unplaced } = book;
  const setHere = async () => {
    setBusy(true);
    setSaid(words.zonesLooking);
    const place = await placeNow(navigator.geolocation);
    setBusy(false);
    if (place === null) return setSaid(words.zonesNoPlace);
    change(withZone(book, place, radius, Math.random));
    setSaid(words.zonesSet(radius));
  };
  return (
    <>
      {zones.length > 0 && (
        <ul>
          {zones.map((zone, index) => (
            <li key={`${zone.longitude} ${zone.latitude}`} class="walk-zone">
              <span>{words.zone(index + 1, zone.radiusMetres)}</span>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  change(withoutZone(book, index));
                  setSaid(words.zonesRemoved);
                }}
              >
                {words.zonesRemove(index + 1)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="walk-choice">
        <label for="zone-radius">{words.zonesRadius}</label>
        <select
          id="zone-radius"
          value={String(radius)}
          onChange={({ currentTarget }) => setRadius(Number(currentTarget.value))}
        >
          {zoneRadii.map((metres) => (
            <option key={metres} value={String(metres)}>
              {words.metres(metres)}
            </option>
          ))}
        </select>
      </p>
      <button type="button" disabled={isBusy || zones.length >= mostZones} onClick={() => void setHere()}>
        {words.zonesHere}
      </button>
      <p role="status">{said}</p>
      <p class="small">{words.zonesDropped(dropped, unplaced)}</p>
    </>
  );
}
