// Activities as phones send them, for tests.
import { randomUUID } from 'node:crypto';
import type { ActivityChange, ActivityContent } from '../../core/activities/activity.ts';
import type { Authority } from '../../core/activities/authority.ts';
import { noon } from '../test-server.ts';

/** In hotspot a of the three, and in none of them. */
export const inA = { longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
export const inNone = { longitude: -1.3, latitude: 52.5, accuracyMetres: 5 };

export function contentOf(more: Partial<ActivityContent> = {}): ActivityContent {
  return {
    ...{ kind: 'conversation', definition: 1, at: noon - 60_000, count: 1, place: inA, hotspotIds: [] },
    ...{ outcome: null, reference: null, authorityId: null, isSure: false, ...more },
  };
}

type Log = Extract<ActivityChange, { change: 'log' }>;

export function logOf(more: Partial<ActivityContent> = {}): Log {
  return { change: 'log', changeId: randomUUID(), activityId: randomUUID(), content: contentOf(more) };
}

/** A correction of what was logged, so many minutes after noon. */
export function correctionOf(
  { activityId, content }: Log,
  minutes: number,
  more: Partial<ActivityContent>,
): ActivityChange {
  return {
    ...{ change: 'correct', changeId: randomUUID(), activityId, saidAt: noon + minutes * 60_000 },
    ...{ reason: 'wrong-count', content: { ...content, ...more } },
  };
}

export function withdrawalOf({ activityId }: Log, minutes: number): ActivityChange {
  const saidAt = noon + minutes * 60_000;
  return { change: 'withdraw', changeId: randomUUID(), activityId, saidAt, reason: 'slip' };
}

/** An authority over hotspot a and what is around it, all of the day. */
export function authorityOf(more: Partial<Authority> = {}): Authority {
  const [west, south, east, north] = [-1.5, 52.91, -1.46, 52.93];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    ...{
      authorityId: randomUUID(),
      kind: 'dispersal',
      name: 'Mill Lane',
      terms: 'Leave when told',
      reference: 'D 1',
    },
    ...{ givenBy: 'Inspector', from: noon - 6 * 3_600_000, until: noon + 6 * 3_600_000, endedAt: null },
    boundary: { type: 'Polygon', coordinates: [ring] },
    ...more,
  };
}
