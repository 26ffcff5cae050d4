// Sends walks and learns the hotspots, with the phone's token. What did not arrive stays in the book.
import { mostWalks, type WalkUpload, walkAnswer, walkPlaces } from '../../core/tracking/walk-upload.ts';
import { get, post, type Reply } from '../api.ts';
import { answered, type WalkBook } from './walk-book.ts';

export type Sent = 'sent' | 'unreachable' | 'token-unknown';

/** The change that sending made to the book, to be applied to the book as it then is. */
export interface SendingDone {
  readonly outcome: Sent;
  readonly change: (book: WalkBook) => WalkBook;
}

/** Fetches the hotspots to choose from. */
export async function learnHotspots(token: string): Promise<SendingDone> {
  const reply = await get('/api/walks/hotspots', walkPlaces, undefined, token);
  if (!reply.ok) return { outcome: outcomeOf(reply), change: (book) => book };
  const { hotspots } = reply.value;
  const sorted = [...hotspots].sort((one, other) => one.name.localeCompare(other.name));
  return { outcome: 'sent', change: (book) => ({ ...book, hotspots: sorted }) };
}

/** Sends what waits. */
export async function sendWalks({ token, waiting }: WalkBook): Promise<SendingDone> {
  const walks = waiting.slice(0, mostWalks);
  if (token === null || walks.length === 0) return { outcome: 'sent', change: (book) => book };
  const body: WalkUpload = { walks };
  const reply = await post('/api/walks', body, walkAnswer, token);
  if (!reply.ok) return { outcome: outcomeOf(reply), change: (book) => book };
  return { outcome: 'sent', change: (book) => answered(book, walks, reply.value.refused) };
}

function outcomeOf(reply: Reply<unknown> & { readonly ok: false }): Sent {
  return reply.reason === 'refused' && reply.status === 401 ? 'token-unknown' : 'unreachable';
}
