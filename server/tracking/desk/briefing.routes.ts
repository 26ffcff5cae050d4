// The shift briefing.
import { type BriefedAuthority, shiftBriefing } from '../../../core/tracking/shift-briefing.ts';
import type { Surface } from '../../http/surface.ts';
import { briefingOf } from './briefing.ts';
import type { ReadTerms } from './read-terms.ts';

export interface BriefingTerms extends ReadTerms {
  /** The dated areas that hold at some moment between two (ms), as the room of activities has them. */
  readonly authoritiesOf: (forceId: number, from: number, to: number) => Promise<AuthorityOnRecord[]>;
}

/** One as it is on record: `until` as it was made, `endedAt` where it was ended early. */
type AuthorityOnRecord = BriefedAuthority & { readonly endedAt: number | null };

const comingMilliseconds = 12 * 3_600_000;

export function briefingRoutes(app: Surface, { readingOf, now, authoritiesOf }: BriefingTerms): void {
  app.get(
    '/api/briefing',
    {
      schema: {
        summary:
          'The shift briefing: hotspots in order of what is due, who is on duty by number, what is planned',
        tags: ['people'],
        response: { 200: shiftBriefing },
      },
    },
    async (request) => {
      const { following, reach, signedIn } = readingOf(request);
      const officers = reach('briefing.read').officers();
      const at = now();
      const held = await authoritiesOf(signedIn.forceId, at, at + comingMilliseconds);
      const authorities = held.map(({ endedAt, ...each }) => ({ ...each, until: endedAt ?? each.until }));
      return { ...(await briefingOf(following, { viewer: signedIn.viewer, officers }, at)), authorities };
    },
  );
}
