// What is kept for how long, what goes when, what is held and why, and what was deleted with its proof: as the page about it tells.
import { alarmDays, emergencyPlaceDays } from '../../../core/activities/alarms-now.ts';
import { may, reachOf } from '../../../core/people/index.ts';
import { messageDays } from '../../../core/people/message.ts';
import { periodAt, retentionSubjects, usualPeriods } from '../../../core/tracking/retention.ts';
import {
  type HoldRequest,
  keptSubjects,
  mostDeletions,
  type Retention,
  type ToldHold,
} from '../../../core/tracking/retention-shapes.ts';
import type { Actor } from '../../bus/events.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import { lastVersions, readHotspotVersions } from '../../hotspots/index.ts';
import type { SignedIn } from '../../http/session-door.ts';
import { type Officer, readOfficers } from '../../people/index.ts';
import { readDeletions } from './deletions.store.ts';
import { endHold, readHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';
import { type HoldDone, placeHold } from './place-hold.ts';
import { dueByWeek, keptByHolds, openRecordCounts } from './retention.store.ts';

export interface RetentionDesk {
  /** What anybody who may see the page is told; call signs only for those who see holds by name. */
  about(who: SignedIn): Promise<Retention>;
  /** The holds that are one's affair. */
  holds(who: SignedIn): Promise<ToldHold[]>;
  choices(who: SignedIn): Promise<{
    officers: { officerId: string; callSign: string }[];
    hotspots: { hotspotId: string; name: string }[];
  }>;
  place(who: SignedIn, request: HoldRequest): Promise<HoldDone>;
  /** False where none of that id stands that is one's affair. */
  end(who: SignedIn, holdId: string): Promise<boolean>;
}

export function retentionDesk(database: Database, now: () => number): RetentionDesk {
  return {
    about: (who) =>
      database.inForce(who.forceId, async (t) => {
        const seesNames = may(who.viewer, 'hold.change');
        const holds = await readHolds(t);
        const deletions = (await readDeletions(t)).toReversed();
        const callSigns = callSignsOf(seesNames ? await reachedBy(t, who) : []);
        return {
          now: now(),
          ...(await periodsAndComing(t, now())),
          // How many seals there are could tell somebody that there is one.
          openRecords: (await openRecordCounts(t, who.viewer.officerId)).filter(
            ({ record }) => seesNames || record !== 'look-seals',
          ),
          holds: {
            standing: holds.filter(({ endedAt }) => endedAt === null).length,
            ended: holds.filter(({ endedAt }) => endedAt !== null).length,
          },
          deletions: deletions.slice(0, mostDeletions).map(({ id, officerId, visits, ...deletion }) => ({
            ...deletion,
            deletionId: id,
            callSign: officerId === null ? null : (callSigns.get(officerId) ?? null),
            sealedVisits: visits,
          })),
          deletionCount: deletions.length,
        };
      }),
    holds: (who) =>
      database.inForce(who.forceId, async (t) => {
        const isTheirs = await theirs(t, who);
        const callSigns = callSignsOf(await readOfficers(t));
        const names = new Map(
          [...lastVersions(await readHotspotVersions(t))].map(([id, { hotspot }]) => [id, hotspot.name]),
        );
        const kept = await keptByHolds(t);
        const told = (await readHolds(t)).filter(isTheirs).toReversed();
        return told.map(({ id, officerId, hotspotId, ...hold }) => ({
          ...hold,
          holdId: id,
          callSign: officerId === null ? null : (callSigns.get(officerId) ?? officerId),
          hotspot: hotspotId === null ? null : (names.get(hotspotId) ?? hotspotId),
          keeps: kept.get(id) ?? null,
        }));
      }),
    choices: (who) =>
      database.inForce(who.forceId, async (t) => ({
        officers: (await reachedBy(t, who)).map(({ id, callSign }) => ({ officerId: id, callSign })),
        hotspots: [...lastVersions(await readHotspotVersions(t))].map(([hotspotId, { hotspot }]) => {
          return { hotspotId, name: hotspot.name };
        }),
      })),
    place: (who, { holdId, ...what }) =>
      database.inForce(who.forceId, async (t) => {
        if (!(await theirs(t, who))(what)) return { ok: false, reason: 'no-officer' };
        const hold = { id: holdId, ...what, placedBy: who.viewer.name, placedAt: now() };
        return placeHold(t, hold, actorOf(who));
      }),
    end: (who, holdId) =>
      database.inForce(who.forceId, async (t) => {
        const hold = (await readHolds(t)).find(({ id }) => id === holdId);
        if (hold === undefined || !(await theirs(t, who))(hold)) return false;
        return endHold(t, holdId, { at: now(), by: who.viewer.name }, actorOf(who));
      }),
  };
}

function actorOf({ viewer }: SignedIn): Actor {
  return `staff:${viewer.staffId}`;
}

/** Officers whose data somebody may have held: those whom they reach, and never themselves. */
async function reachedBy(t: ForceTransaction, { viewer, ground }: SignedIn): Promise<Officer[]> {
  const reach = reachOf(viewer, 'hold.change', ground);
  return (await readOfficers(t)).filter(
    ({ id: officerId, organisationId, areaId }) =>
      officerId !== viewer.officerId && reach.includes({ officerId, organisationId, areaId }),
  );
}

/** Whether a hold is somebody's affair. One that names nobody holds what is of everybody, and is the police's. */
async function theirs(
  t: ForceTransaction,
  who: SignedIn,
): Promise<(hold: { readonly officerId: string | null }) => boolean> {
  const reached = new Set((await reachedBy(t, who)).map(({ id }) => id));
  const isPolice = who.viewer.organisation.kind === 'police-force';
  return ({ officerId }) => (officerId === null ? isPolice : reached.has(officerId));
}

function callSignsOf(officers: readonly Officer[]): Map<string, string> {
  return new Map(officers.map(({ id, callSign }) => [id, callSign]));
}

/** What has a period that no force sets, in days. */
const fixedDays = {
  messages: messageDays,
  'emergency-places': emergencyPlaceDays,
  alarms: alarmDays,
} as const;
const fixedSubjects = ['messages', 'emergency-places', 'alarms'] as const;

async function periodsAndComing(
  t: ForceTransaction,
  now: number,
): Promise<Pick<Retention, 'periods' | 'coming'>> {
  const own = await readPeriods(t);
  const coming: Retention['coming'] = [];
  for (const subject of keptSubjects) {
    const fixed = fixedSubjects.find((each) => each === subject);
    const settable = retentionSubjects.find((each) => each === subject);
    const days =
      fixed !== undefined ? fixedDays[fixed] : settable === undefined ? 0 : periodAt(own, settable, now).days;
    const due = await dueByWeek(t, subject, days, now);
    coming.push({
      subject,
      overdue: due.find(({ week }) => week === null)?.rows ?? 0,
      weeks: due.flatMap(({ week, rows, positions }) => (week === null ? [] : [{ week, rows, positions }])),
    });
  }
  const inForce = retentionSubjects.map((subject) => periodAt(own, subject, now));
  const periods: Retention['periods'] = [...usualPeriods, ...own].map((period) => ({
    ...period,
    validFrom: usualPeriods.includes(period) ? null : period.validFrom,
    isInForce: inForce.includes(period),
  }));
  for (const subject of fixedSubjects)
    periods.push({ subject, days: fixedDays[subject], validFrom: null, source: 'fixed', isInForce: true });
  return { periods, coming };
}
