// The duty board: who is on duty now, and on what.
import { dutyBoard } from '../../../core/tracking/duty-board.ts';
import type { Surface } from '../../http/surface.ts';
import { type Beats, dutyBoardOf } from './duty-board.ts';
import type { ReadTerms } from './read-terms.ts';

export interface BoardTerms extends Pick<ReadTerms, 'readingOf' | 'now'> {
  readonly beatsOf: (forceId: number) => Beats;
}

export function dutyBoardRoutes(app: Surface, { readingOf, now, beatsOf }: BoardTerms): void {
  app.get(
    '/api/duty-board',
    {
      schema: {
        summary: 'Who is on duty now, on what, and where by their last position',
        tags: ['people'],
        response: { 200: dutyBoard },
      },
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      await looked({ view: 'live', at: { reachOf: 'live.read' } });
      const reader = { live: reach('live.read'), change: reach('duty.change') };
      return dutyBoardOf(following, reader, beatsOf(following.forceId), now());
    },
  );
}
