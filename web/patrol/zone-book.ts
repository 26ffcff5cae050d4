// The private zones of this phone and how much was dropped by them. Kept in the phone's own storage, apart from all that is sent; nothing that
// asks the server reads this file.
import {
  isPrivate,
  type Place,
  type ZoneBook,
  zoneAround,
  zoneBook,
} from '../../core/tracking/private-zone.ts';

export const noZones: ZoneBook = { zones: [], dropped: 0, unplaced: 0 };
export const mostZones = 5;

const key = 'beatkeeper.zones';

/** The zones as they were kept; null where what is kept cannot be read: then nothing may be sent, since it may have been a zone. */
export function readZones(storage: Pick<Storage, 'getItem'>): ZoneBook | null {
  const text = storage.getItem(key);
  if (text === null) return noZones;
  try {
    const read = zoneBook.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function writeZones(storage: Pick<Storage, 'setItem'>, book: ZoneBook): void {
  storage.setItem(key, JSON.stringify(book));
}

export function withZone(book: ZoneBook, place: Place, radiusMetres: number, random: () => number): ZoneBook {
  const chance = { turn: random(), far: random() };
  return { ...book, zones: [...book.zones, zoneAround(place, radiusMetres, chance)].slice(-mostZones) };
}

export function withoutZone(book: ZoneBook, index: number): ZoneBook {
  return { ...book, zones: book.zones.filter((_, each) => each !== index) };
}

/** What becomes of something measured at a place, null where that is not known: kept, or dropped for a reason. */
export type Fate = 'kept' | 'private' | 'unplaced';

/** Where there are zones, what is of no known place is dropped too: it may have been in one. */
export function fateAt(book: ZoneBook | null, place: Place | null): Fate {
  if (book?.zones.length === 0) return 'kept';
  if (book === null || place === null) return 'unplaced';
  return isPrivate(place, book.zones) ? 'private' : 'kept';
}

/** The book once something was dropped. */
export function counted(book: ZoneBook, fate: Fate): ZoneBook {
  if (fate === 'kept') return book;
  return fate === 'private'
    ? { ...book, dropped: book.dropped + 1 }
    : { ...book, unplaced: book.unplaced + 1 };
}
