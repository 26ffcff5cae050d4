// The write-only door for a radio or vehicle system: a CSV, GeoJSON or other file of positions as the body, answered after the commit.
import { refusal } from '../../http/refusal.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { FeedKeeper, KeptFeed } from './keep-feed.ts';
import { bytesOf } from './position-doors.ts';

export interface FeedDoor {
  readonly feedOf: (request: DoorRequest) => KeptFeed;
  readonly keepFeed: FeedKeeper;
}

export function feedRoutes(app: Surface, { feedOf, keepFeed }: FeedDoor): void {
  app.post(
    '/in/feed',
    {
      schema: {
        summary: 'Positions of many radios or vehicles',
        description: 'CSV: radio_id,captured_at,longitude,latitude[,accuracy_m]. Whose a row is, duties say.',
        tags: ['doors'],
      },
    },
    async (request) => {
      const kept = await keepFeed(feedOf(request), 'the body', bytesOf(request.body));
      if (!kept.ok)
        throw refusal('body-unreadable', { field: 'body', remedy: `${kept.message}. ${kept.remedy}` });
      return kept.answer;
    },
  );
}
