// The area that a text names: by its own name, or by the way down to it where several are called so.
import { wayDown } from './area-change.ts';
import type { BookArea } from './staff-book.ts';

/** The id of the area that is called so: 'Centre team', or 'Northgate town > Centre team'. */
export function areaNamed(areas: readonly BookArea[], text: string): string | 'unknown-area' | 'ambiguous' {
  const parts = text.split('>').map((part) => part.trim());
  const found = areas.filter(
    ({ id, name }) =>
      name === parts.at(-1) && wayDown(areas, id).slice(-parts.length).join('>') === parts.join('>'),
  );
  if (found.length > 1) {
    // The one at the very top is meant by its name alone, since no way down could tell it from the others.
    const top = parts.length === 1 ? found.filter(({ parentId }) => parentId === null) : [];
    return top.length === 1 ? top[0].id : 'ambiguous';
  }
  return found.length === 0 ? 'unknown-area' : found[0].id;
}
