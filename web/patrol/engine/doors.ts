// The server as the phone speaks to it: what waits goes up, what was told comes down. Every answer is read by the schema of core.
import { activityAnswer } from '../../../core/activities/activity.ts';
import { dutyNow } from '../../../core/people/duty-change.ts';
import { emergencyState } from '../../../core/people/emergency.ts';
import { messageSeen } from '../../../core/people/message.ts';
import { declaredAnswer } from '../../../core/tracking/own-declared.ts';
import { uploadAnswer } from '../../../core/tracking/position-batch.ts';
import { positionBinaryType } from '../../../core/tracking/position-binary.ts';
import { get, postSealed, type Reply } from '../../api.ts';
import type { ToldName } from './database.ts';
import type { FactOf } from './kept.ts';
import { toldSchemas } from './memory.ts';

const json = 'application/json';

export const doors = {
  positions(fact: FactOf<'positions'>, token: string) {
    // A copy in memory of its own, as a body wants it.
    const sealed = { type: positionBinaryType, body: Uint8Array.from(fact.bytes) };
    return postSealed('/api/positions', sealed, uploadAnswer, token);
  },
  activities(facts: readonly FactOf<'activity'>[], token: string) {
    return postSealed('/api/activities', { type: json, body: changesOf(facts) }, activityAnswer, token);
  },
  declared(facts: readonly FactOf<'declared'>[], token: string) {
    return postSealed('/api/declared', { type: json, body: changesOf(facts) }, declaredAnswer, token);
  },
  duty(fact: FactOf<'duty'>, token: string) {
    return postSealed('/api/duty', { type: json, body: fact.text }, dutyNow, token);
  },
  seen(fact: FactOf<'seen'>, token: string) {
    return postSealed(`/api/messages/${fact.id}/seen`, { type: json, body: '{}' }, messageSeen, token);
  },
  emergency(fact: FactOf<'emergency'>, token: string) {
    return postSealed('/api/emergencies', { type: json, body: fact.text }, emergencyState, token);
  },
  emergencyNow: (emergencyId: string, token: string) =>
    get(`/api/emergencies/${emergencyId}`, emergencyState, patience(), token),
  dutyNow: (token: string) => get('/api/duty', dutyNow, patience(), token),
  told: (name: ToldName, token: string): Promise<Reply<unknown>> =>
    get(toldAddresses[name], toldSchemas[name], patience(), token),
};

const toldAddresses = {
  hotspots: '/api/patrol/hotspots',
  now: '/api/patrol/now',
  day: '/api/patrol/day',
  powers: '/api/patrol/powers',
  emergency: '/api/patrol/emergency',
  messages: '/api/messages',
} as const satisfies Record<ToldName, string>;

function patience(): AbortSignal {
  return AbortSignal.timeout(30_000);
}

/** The changes as they were sealed, one after the other. */
function changesOf(facts: readonly { readonly text: string }[]): string {
  return `{"changes":[${facts.map(({ text }) => text).join(',')}]}`;
}
