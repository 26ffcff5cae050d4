// An id that content gives itself: the same content has the same id, wherever and whenever it is asked.
import { hash } from 'node:crypto';

/** A UUID (version 8) of a text or of bytes. */
export function contentId(content: string | Uint8Array): string {
  const hex = hash('sha256', content).slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
