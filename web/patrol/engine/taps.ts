// What the officer's taps change of what is kept: each is one transaction with the fact that it sends. Times and ids are handed in.
import type { ActivityChange, ActivityContent } from '../../../core/activities/activity.ts';
import type { DutyChange } from '../../../core/people/duty-change.ts';
import type { EmergencyCall } from '../../../core/people/emergency.ts';
import { messageList } from '../../../core/people/message.ts';
import type { DeclaredChange } from '../../../core/tracking/own-declared.ts';
import type { Kept } from '../patrol-state.ts';
import { keep, type PatrolDatabase } from './database.ts';
import type { KeptDuty, Owner } from './kept.ts';

/** For so long what was logged can be taken out without a trace. Milliseconds. */
export const undoMilliseconds = 10_000;
/** How long what was sent stays on the phone: the day, whatever its clock. Milliseconds. */
const keptMilliseconds = 24 * 3_600_000;

export interface TapTerms {
  readonly database: PatrolDatabase;
  readonly owner: Owner;
  readonly now: number;
  readonly newId: () => string;
}

/** A change of the duty, with the duty as it is after it. */
export function keepDuty(
  { database, owner: { whose }, newId }: TapTerms,
  change: DutyChange,
  duty: Omit<KeptDuty, 'whose'>,
): Promise<Kept> {
  const isStart = change.kind === 'start';
  return keep(database, ['duty', 'outbox', 'positions', 'marks', 'activities', 'declared'], async (t) => {
    await t.objectStore('duty').put({ ...duty, whose }, 'one');
    const rest = { what: 'duty', whose, at: change.at, notBefore: 0, isTried: false, isStart } as const;
    await t.objectStore('outbox').add({ ...rest, id: newId(), text: JSON.stringify(change) });
    if (!isStart) return;
    // What is sealed or sent of earlier duties has served; what is not stays.
    const marks = await t.objectStore('marks').get('one');
    if (marks !== undefined) await t.objectStore('positions').delete(IDBKeyRange.upperBound(marks.sealedTo));
    const waiting = new Set(
      (await t.objectStore('outbox').getAll()).flatMap((fact) =>
        fact.what === 'activity' ? [fact.activityId] : fact.what === 'declared' ? [fact.declaredId] : [],
      ),
    );
    const oldest = change.at - keptMilliseconds;
    for (const { activityId, loggedAt } of await t.objectStore('activities').getAll())
      if (loggedAt < oldest && !waiting.has(activityId)) await t.objectStore('activities').delete(activityId);
    for (const { declaredId, endedAt } of await t.objectStore('declared').getAll())
      if (endedAt < oldest && !waiting.has(declaredId)) await t.objectStore('declared').delete(declaredId);
  });
}

/** The duty as it is without a tap here: ended by itself, or as the server knows it. */
export function keepDutyAs(database: PatrolDatabase, duty: KeptDuty): Promise<Kept> {
  return keep(database, ['duty'], (t) => t.objectStore('duty').put(duty, 'one'));
}

/** Logs an activity: kept at once, and sent when it cannot be undone any more. */
export function keepActivity(
  { database, owner: { whose }, now, newId }: TapTerms,
  content: ActivityContent,
): Promise<Kept> {
  const activityId = newId();
  const changeId = newId();
  const undoUntil = now + undoMilliseconds;
  const change: ActivityChange = { change: 'log', changeId, activityId, content };
  return keep(database, ['activities', 'outbox'], async (t) => {
    await t.objectStore('activities').put({
      activityId,
      content,
      isWithdrawn: false,
      original: null,
      sent: 'waiting',
      whose,
      loggedAt: now,
      undoUntil,
    });
    await t.objectStore('outbox').add({
      what: 'activity',
      whose,
      id: changeId,
      at: now,
      notBefore: undoUntil,
      isTried: false,
      text: JSON.stringify(change),
      activityId,
      kind: content.kind,
      before: null,
    });
  });
}

/** Takes an activity out again without a trace; false where it may have been sent already. */
export async function takeOut(
  { database, now }: TapTerms,
  activityId: string,
): Promise<{ kept: Kept; isOut: boolean }> {
  let isOut = false;
  const kept = await keep(database, ['activities', 'outbox'], async (t) => {
    const facts = await t.objectStore('outbox').getAll();
    const own = facts.filter((fact) => fact.what === 'activity' && fact.activityId === activityId);
    isOut = own.length > 0 && own.every(({ isTried, notBefore }) => !isTried && notBefore > now);
    if (!isOut) return;
    for (const { seq } of own) if (seq !== undefined) await t.objectStore('outbox').delete(seq);
    await t.objectStore('activities').delete(activityId);
  });
  return { kept, isOut };
}

/** What is said of an activity since it was logged. */
export type Saying =
  | { readonly change: 'correct'; readonly reason: string; readonly content: Partial<ActivityContent> }
  | { readonly change: 'withdraw'; readonly reason: string };

/** Corrects an activity or takes it back; what was said first stays beside it. Nothing where there is no such activity. */
export function keepSaying(
  { database, owner: { whose }, now, newId }: TapTerms,
  activityId: string,
  saying: Saying,
): Promise<Kept> {
  return keep(database, ['activities', 'outbox'], async (t) => {
    const row = await t.objectStore('activities').get(activityId);
    if (row === undefined || row.isWithdrawn) return;
    const changeId = newId();
    const said = { changeId, activityId, saidAt: now, reason: saying.reason };
    const content = saying.change === 'correct' ? { ...row.content, ...saying.content } : row.content;
    const change =
      saying.change === 'correct' ? { change: 'correct', ...said, content } : { change: 'withdraw', ...said };
    const original = saying.change === 'correct' ? (row.original ?? row.content) : row.original;
    const isWithdrawn = saying.change === 'withdraw';
    // It can no longer be taken out without a trace: something was said of it.
    await t
      .objectStore('activities')
      .put({ ...row, content, original, isWithdrawn, sent: 'waiting', undoUntil: 0 });
    await t.objectStore('outbox').add({
      what: 'activity',
      whose,
      id: changeId,
      at: now,
      notBefore: 0,
      isTried: false,
      text: JSON.stringify(change),
      activityId,
      kind: content.kind,
      before: row.content,
    });
  });
}

/** Declares a stretch. */
export function keepDeclared(
  { database, owner: { whose }, now, newId }: TapTerms,
  stretch: Omit<Extract<DeclaredChange, { change: 'declare' }>, 'change' | 'declaredId'>,
): Promise<Kept> {
  const declaredId = newId();
  const { hotspotId, startedAt, endedAt } = stretch;
  const change: DeclaredChange = { change: 'declare', declaredId, ...stretch };
  return keep(database, ['declared', 'outbox'], async (t) => {
    const row = {
      declaredId,
      hotspotId,
      startedAt,
      endedAt,
      isWithdrawn: false,
      sent: 'waiting',
      whose,
    } as const;
    await t.objectStore('declared').put(row);
    const rest = {
      what: 'declared',
      whose,
      at: now,
      notBefore: 0,
      isTried: false,
      isWithdrawal: false,
    } as const;
    await t.objectStore('outbox').add({ ...rest, id: newId(), text: JSON.stringify(change), declaredId });
  });
}

/** Takes a declared stretch back. */
export function keepDeclaredBack(
  { database, owner: { whose }, now, newId }: TapTerms,
  declaredId: string,
): Promise<Kept> {
  const change: DeclaredChange = { change: 'withdraw', declaredId, saidAt: now };
  return keep(database, ['declared', 'outbox'], async (t) => {
    const row = await t.objectStore('declared').get(declaredId);
    if (row === undefined || row.isWithdrawn) return;
    await t.objectStore('declared').put({ ...row, isWithdrawn: true, sent: 'waiting' });
    const rest = {
      what: 'declared',
      whose,
      at: now,
      notBefore: 0,
      isTried: false,
      isWithdrawal: true,
    } as const;
    await t.objectStore('outbox').add({ ...rest, id: newId(), text: JSON.stringify(change), declaredId });
  });
}

/** A message was seen. Once is enough. */
export function keepSeen({ database, owner: { whose }, now }: TapTerms, messageId: string): Promise<Kept> {
  return keep(database, ['outbox', 'told'], async (t) => {
    const told = await t.objectStore('told').get('messages');
    const read = messageList.safeParse(told?.body);
    const facts = await t.objectStore('outbox').getAll();
    if (facts.some(({ what, id }) => what === 'seen' && id === messageId)) return;
    if (told !== undefined && read.success) {
      const messages = read.data.messages.map((each) =>
        each.messageId === messageId && each.seenAt === null ? { ...each, seenAt: now } : each,
      );
      await t.objectStore('told').put({ at: told.at, body: { messages } }, 'messages');
    }
    await t
      .objectStore('outbox')
      .add({ what: 'seen', whose, id: messageId, at: now, notBefore: 0, isTried: false });
  });
}

/** The emergency button: what waits of the same emergency says less than this, and goes. */
export function keepEmergency(
  { database, owner: { whose }, now, newId }: TapTerms,
  call: EmergencyCall,
): Promise<Kept> {
  return keep(database, ['outbox', 'marks'], async (t) => {
    for (const { what, isTried, seq } of await t.objectStore('outbox').getAll())
      if (what === 'emergency' && !isTried && seq !== undefined) await t.objectStore('outbox').delete(seq);
    const rest = { what: 'emergency', whose, at: now, notBefore: 0, isTried: false } as const;
    await t.objectStore('outbox').add({ ...rest, id: newId(), text: JSON.stringify(call) });
  });
}
