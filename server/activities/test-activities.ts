// Activities as phones send them, for tests.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ActivityChange, ActivityContent } from '../../core/activities/activity.ts';
import type { Authority } from '../../core/activities/authority.ts';
import type { OfficerKind } from '../../core/people/officer-kind.ts';
import type { ForceTransaction } from '../db/database.ts';
import { describeOfficer, placeOfficer } from '../people/index.ts';
import { type Answer, noon, type TestDevice, type TestServer } from '../test-server.ts';

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

/** What phones do and are told of activities, and what an administrator says of their officers. */
export interface PhoneActivities {
  inForce<Result>(work: (transaction: ForceTransaction) => Promise<Result>): Promise<Result>;
  send(changes: readonly unknown[], of: Pick<TestDevice, 'token'>): Promise<Answer>;
  /** What became of one change: 'kept', 'had' or the reason. */
  outcome(change: ActivityChange, of: Pick<TestDevice, 'token'>): Promise<string>;
  told(path: string, of: Pick<TestDevice, 'token'>): Promise<Pick<Answer, 'status' | 'body'>>;
  /** Whose they are too, since two months ago, where that is said. */
  beOfKind(of: TestDevice, kind: OfficerKind, organisationId?: string): Promise<void>;
}

export function phoneActivities(server: TestServer): PhoneActivities {
  const { database, forceId } = server.serving;
  const inForce: PhoneActivities['inForce'] = (work) => database.inForce(forceId, work);
  const send: PhoneActivities['send'] = (changes, { token }) =>
    server.post('/api/activities', token, { changes });
  return {
    inForce,
    send,
    async outcome(change, of) {
      const { status, body } = await send([change], of);
      assert.equal(status, 200, JSON.stringify(body));
      if (body.kept.includes(change.changeId)) return 'kept';
      if (body.alreadyHad.includes(change.changeId)) return 'had';
      return body.refused[0]?.reason ?? 'lost';
    },
    async told(path, { token }) {
      const response = await fetch(server.serving.url + path, {
        headers: { authorization: `Bearer ${token}` },
      });
      return { status: response.status, body: await response.json() };
    },
    beOfKind: ({ device: { officerId: id } }, kind, organisationId) =>
      inForce(async (t) => {
        const name = { id, callSign: `${kind} ${id}`, role: kind };
        const standing = { kind, designatedFrom: null, designatedUntil: null };
        await describeOfficer(t, { ...name, ...standing }, 'console');
        if (organisationId === undefined) return;
        await placeOfficer(t, id, { organisationId, areaId: null }, noon - 60 * 86_400_000, 'console');
      }),
  };
}
