// What the walk test keeps on the phone: the token, the hotspots to choose from, the walk under way, and what waits to be sent.
// A walk leaves the outbox only when the server has said, by its id, that it has it or will not have it.
import * as z from 'zod/mini';
import {
  type SentWalk,
  sentWalk,
  type WalkRefusal,
  walkPlace,
  walkRefusals,
} from '../../core/tracking/walk-upload.ts';

const refusedWalk = z.object({ walk: sentWalk, reason: z.enum(walkRefusals) });

const walkBook = z.object({
  token: z.nullable(z.string()),
  hotspots: z.array(walkPlace),
  hotspotId: z.nullable(z.string()),
  enteredAt: z.nullable(z.number()),
  waiting: z.array(sentWalk),
  refused: z.array(refusedWalk),
  sent: z.number(),
});
export type WalkBook = z.infer<typeof walkBook>;

export const emptyBook: WalkBook = {
  token: null,
  hotspots: [],
  hotspotId: null,
  enteredAt: null,
  waiting: [],
  refused: [],
  sent: 0,
};

const key = 'beatkeeper.walks';

/** The book as it was kept; an empty one where there is none or it cannot be read. */
export function readBook(storage: Pick<Storage, 'getItem'>): WalkBook {
  try {
    const read = z.safeParse(walkBook, JSON.parse(storage.getItem(key) ?? 'null'));
    return read.success ? read.data : emptyBook;
  } catch {
    return emptyBook;
  }
}

export function writeBook(storage: Pick<Storage, 'setItem'>, book: WalkBook): void {
  storage.setItem(key, JSON.stringify(book));
}

/** A tap at the edge: in, or out, which makes a walk that waits to be sent. */
export function tapped(book: WalkBook, at: number, newId: () => string): WalkBook {
  const { hotspotId, enteredAt, waiting } = book;
  if (hotspotId === null) return book;
  if (enteredAt === null) return { ...book, enteredAt: at };
  const walk: SentWalk = { id: newId(), hotspotId, enteredAt, leftAt: Math.max(at, enteredAt + 1) };
  return { ...book, enteredAt: null, waiting: [...waiting, walk] };
}

/** The book once the server has answered: only what it named leaves the outbox, and what has left it already, by another answer, counts once. */
export function answered(
  book: WalkBook,
  sent: readonly SentWalk[],
  refused: readonly { readonly id: string; readonly reason: WalkRefusal }[],
): WalkBook {
  const ids = new Set(sent.map(({ id }) => id));
  const reasons = new Map(refused.map(({ id, reason }) => [id, reason]));
  const leaving = book.waiting.filter(({ id }) => ids.has(id));
  const notTaken = leaving.flatMap((walk) => {
    const reason = reasons.get(walk.id);
    return reason === undefined ? [] : [{ walk, reason }];
  });
  return {
    ...book,
    waiting: book.waiting.filter(({ id }) => !ids.has(id)),
    refused: [...book.refused, ...notTaken],
    sent: book.sent + leaving.length - notTaken.length,
  };
}
