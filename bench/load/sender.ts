// The program that loads a server: one order after another from its parent, each answered with what came of it.
import { townOf } from '../patrols.ts';
import { seeded } from '../seeded.ts';
import { type ClosedOrder, closedLoad } from './closed-load.ts';
import { type OpenOrder, openLoad } from './open-load.ts';
import { type Uploads, uploadsOf, type Writing } from './uploads.ts';

export type Order = { readonly writing: Writing; readonly forceId: number; readonly hotspots: number } & (
  | ({ readonly kind: 'closed' } & ClosedOrder)
  | ({ readonly kind: 'open' } & OpenOrder)
);

const known = new Map<string, Uploads>();

function uploadsFor(order: Order): Uploads {
  const { writing, forceId, hotspots } = order;
  const pingSeconds = order.kind === 'open' ? order.everySeconds / order.positionsEach : 1;
  const key = `${writing} ${pingSeconds}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const town = townOf(seeded(20_260_105), hotspots);
  const uploads = uploadsOf({ writing, forceId, hotspots: town, pingSeconds });
  known.set(key, uploads);
  return uploads;
}

// Only its parent speaks to it, in the words of Order.
process.on('message', async (order: Order) => {
  const uploads = uploadsFor(order);
  const result = order.kind === 'closed' ? await closedLoad(uploads, order) : await openLoad(uploads, order);
  process.send?.(result);
});
process.on('disconnect', () => process.exit());
