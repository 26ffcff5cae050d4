// What is kept for how long, what goes when, what is held and why, and what was deleted with its proof: as the page about it tells.
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
import { readOfficers } from '../../people/index.ts';
import { readDeletions } from './deletions.store.ts';
import { endHold, readHolds } from './holds.store.ts';
import { readPeriods } from './periods.store.ts';
import { type HoldDone, placeHold } from './place-hold.ts';
import { dueByWeek, keptByHolds, openRecordCounts } from './retention.store.ts';

export interface RetentionDesk {
  /** What anybody who may see the page is told; call signs only for those who see holds by name. */
  about(forceId: number, seesNames: boolean): Promise<Retention>;
  holds(forceId: number): Promise<ToldHold[]>;
  choices(forceId: number): Promise<{
    officers: { officerId: string; callSign: string }[];
    hotspots: { hotspotId: string; name: string }[];
  }>;
  place(forceId: number, by: HoldBy, request: HoldRequest): Promise<HoldDone>;
  /** False where none of that id stands. */
  end(forceId: number, by: HoldBy, holdId: string): Promise<boolean>;
}

export interface HoldBy {
  readonly name: string;
  readonly actor: Actor;
}

export function retentionDesk(database: Database, now: () => number): RetentionDesk {
  return {
    about: (forceId, seesNames) =>
      database.inForce(forceId, async (t) => {
        const holds = await readHolds(t);
        const deletions = (await readDeletions(t)).toReversed();
        const callSigns = seesNames ? await callSignsOf(t) : new Map<string, string>();
        return {
          now: now(),
          ...(await periodsAndComing(t, now())),
          // How many seals there are could tell somebody that there is one.
          openRecords: (await openRecordCounts(t)).filter(
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
    holds: (forceId) =>
      database.inForce(forceId, async (t) => {
        const callSigns = await callSignsOf(t);
        const names = new Map(
          [...lastVersions(await readHotspotVersions(t))].map(([id, { hotspot }]) => [id, hotspot.name]),
        );
        const kept = await keptByHolds(t);
        return (await readHolds(t)).toReversed().map(({ id, officerId, hotspotId, ...hold }) => ({
          ...hold,
          holdId: id,
          callSign: officerId === null ? null : (callSigns.get(officerId) ?? officerId),
          hotspot: hotspotId === null ? null : (names.get(hotspotId) ?? hotspotId),
          keeps: kept.get(id) ?? null,
        }));
      }),
    choices: (forceId) =>
      database.inForce(forceId, async (t) => ({
        officers: (await readOfficers(t)).map(({ id, callSign }) => ({ officerId: id, callSign })),
        hotspots: [...lastVersions(await readHotspotVersions(t))].map(([hotspotId, { hotspot }]) => {
          return { hotspotId, name: hotspot.name };
        }),
      })),
    place: (forceId, { name, actor }, { holdId, ...what }) =>
      database.inForce(forceId, (t) =>
        placeHold(t, { id: holdId, ...what, placedBy: name, placedAt: now() }, actor),
      ),
    end: (forceId, { name, actor }, holdId) =>
      database.inForce(forceId, (t) => endHold(t, holdId, { at: now(), by: name }, actor)),
  };
}

async function callSignsOf(t: ForceTransaction): Promise<Map<string, string>> {
  return new Map((await readOfficers(t)).map(({ id, callSign }) => [id, callSign]));
}

async function periodsAndComing(
  t: ForceTransaction,
  now: number,
): Promise<Pick<Retention, 'periods' | 'coming'>> {
  const own = await readPeriods(t);
  const coming: Retention['coming'] = [];
  for (const subject of keptSubjects) {
    const days = subject === 'messages' ? messageDays : periodAt(own, subject, now).days;
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
  periods.push({ subject: 'messages', days: messageDays, validFrom: null, source: 'fixed', isInForce: true });
  return { periods, coming };
}
