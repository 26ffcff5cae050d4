// What phones log and what they are told for that. All of an upload is kept in one transaction or none of it, and answered after the commit.
import type { ActivityAnswer, ActivityChange } from '../../core/activities/activity.ts';
import { definitionAt } from '../../core/activities/definitions.ts';
import { leastDemanding } from '../../core/activities/held-powers.ts';
import { activityKinds, needsPower, shapeOf } from '../../core/activities/kinds.ts';
import type { ListedActivity, PatrolPowers } from '../../core/activities/patrol-book.ts';
import type { TimedVisit } from '../../core/activities/visit-of.ts';
import { type DosageDay, dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database } from '../db/database.ts';
import type { Device } from '../people/index.ts';
import { activitiesBetween } from './activity-reading.store.ts';
import { heldPowersOf } from './activity-terms.ts';
import { authoritiesTouching } from './authorities.store.ts';
import { keepUploaded } from './keep-uploaded.ts';
import { type ForceHotspots, knownHotspots } from './known-hotspots.ts';
import { listedActivityOf } from './listed-activity.ts';

export interface PatrolActivityTerms {
  readonly database: Database;
  readonly now: () => number;
  /** A place less accurate than this, in metres, decides nothing. */
  readonly accurateMetres: number;
  readonly hotspotsOf: (forceId: number) => ForceHotspots;
  /** An officer's visits to hotspots that touch a dosage day, as they stand now. */
  readonly visitsOf: (forceId: number, officerId: string, day: DosageDay) => Promise<readonly TimedVisit[]>;
}

/** A device by which its officer speaks. */
export type PatrolDevice = Pick<Device, 'forceId' | 'officerId' | 'id'>;

export interface PatrolActivityDesk {
  /** Keeps what a device sends of its officer's activities, and says what became of each. */
  keep(device: PatrolDevice, changes: readonly ActivityChange[]): Promise<Omit<ActivityAnswer, 'unreadable'>>;
  /** What may be logged, which powers are held, and where orders are live until tomorrow's shift is over. */
  powers(device: PatrolDevice): Promise<PatrolPowers>;
  /** The officer's own of the dosage day, those too that were taken back; the latest first. */
  today(device: PatrolDevice): Promise<{ day: string; activities: ListedActivity[] }>;
}

/** A phone works so long without signal by what it was told. */
const toldAheadMilliseconds = 36 * 3_600_000;

export function patrolActivityDesk(terms: PatrolActivityTerms): PatrolActivityDesk {
  const { database, now, accurateMetres } = terms;
  return {
    keep: (device, changes) =>
      database.inForce(device.forceId, async (t) => {
        const hotspots = await knownHotspots(t, terms.hotspotsOf(device.forceId), changes);
        return keepUploaded(t, device, changes, { now: now(), accurateMetres, hotspots });
      }),
    powers: ({ forceId, officerId }) =>
      database.inForce(forceId, async (t) => {
        const at = now();
        const held = leastDemanding((await heldPowersOf(t, officerId, at, at)).at(at));
        return {
          at,
          definitions: definitionsFor(new Set(held.map(({ power }) => power)), at),
          powers: held
            .filter(({ power }) => shapeOf(power).isOfTheDesk !== true)
            .map(({ power, law, needs }) => ({ power, law, needs })),
          authorities: await authoritiesTouching(t, at, at + toldAheadMilliseconds),
        };
      }),
    async today({ forceId, officerId }) {
      const day = dayOf(now(), defaultDayRule);
      const visits = await terms.visitsOf(forceId, officerId, day);
      const { activities, callSign } = await database.inForce(forceId, async (t) => ({
        activities: await activitiesBetween(t, { ...day, officerIds: [officerId], withWithdrawn: true }),
        callSign: (await heldPowersOf(t, officerId, day.from, day.from)).officer?.callSign ?? '',
      }));
      return {
        day: day.day,
        activities: activities.map((each) => listedActivityOf(each, callSign, visits)),
      };
    },
  };
}

/** The definitions of what somebody may log who holds these powers. */
function definitionsFor(held: ReadonlySet<string>, at: number): PatrolPowers['definitions'] {
  return activityKinds
    .filter((kind) => shapeOf(kind).isOfTheDesk !== true && (!needsPower(kind) || held.has(kind)))
    .flatMap((kind) => {
      const definition = definitionAt(kind, at);
      if (definition === null) return [];
      const { version, meaning, unusualCount } = definition;
      return [{ kind, version, meaning, unusualCount }];
    });
}
