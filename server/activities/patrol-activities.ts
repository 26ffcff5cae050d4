// What phones log and what they are told for that. All of an upload is kept in one transaction or none of it, and answered after the commit.
import type { ActivityAnswer, ActivityChange } from '../../core/activities/activity.ts';
import { standingOf } from '../../core/activities/after-change.ts';
import { definitionOn } from '../../core/activities/definitions.ts';
import { leastDemanding } from '../../core/activities/held-powers.ts';
import { hotspotsOf } from '../../core/activities/hotspots-of.ts';
import { activityKinds, needsPower, shapeOf } from '../../core/activities/kinds.ts';
import type { ListedActivity, PatrolPowers } from '../../core/activities/patrol-book.ts';
import { refusalOf } from '../../core/activities/refusal-of.ts';
import type { TimedVisit } from '../../core/activities/visit-of.ts';
import { civilDayOf, type DosageDay, dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database } from '../db/database.ts';
import type { Device } from '../people/index.ts';
import { activitiesOnRecord, appendActivities, holdActivitiesOf } from './activities.store.ts';
import { activitiesBetween } from './activity-reading.store.ts';
import { heldPowersOf, readActivityTerms } from './activity-terms.ts';
import { authoritiesTouching } from './authorities.store.ts';
import { type ForceHotspots, knownHotspots } from './known-hotspots.ts';
import { listedActivityOf } from './listed-activity.ts';
import { saidRows } from './said-rows.ts';

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
  const { database, now } = terms;
  return {
    keep: ({ forceId, officerId, id }, changes) =>
      database.inForce(forceId, async (t) => {
        const receivedAt = now();
        const hotspots = await knownHotspots(t, terms.hotspotsOf(forceId), changes);
        await holdActivitiesOf(t, officerId);
        const ids = changes.map(({ activityId }) => activityId);
        const known = await activitiesOnRecord(
          t,
          ids,
          changes.map(({ changeId }) => changeId),
        );
        const { accurateMetres } = terms;
        const judging = await readActivityTerms(t, officerId, changes, {
          now: receivedAt,
          accurateMetres,
          hotspots,
        });
        const said = saidRows(known, {
          receivedAt,
          refusal: (change, before) =>
            refusalOf(change, { ...judging, standing: before === null ? null : standingOf(before) }),
          content: (content) => {
            const { geofence } = hotspots.at(content.at);
            return { ...content, hotspotIds: hotspotsOf(content, geofence, accurateMetres) };
          },
        });
        const answer = {
          kept: [] as string[],
          alreadyHad: [] as string[],
          refused: [] as ActivityAnswer['refused'],
        };
        for (const change of inOrder(changes)) {
          const { changeId } = change;
          const outcome = said.say(change, officerId);
          if (!outcome.ok) answer.refused.push({ changeId, reason: outcome.reason });
          else if (outcome.isNew) answer.kept.push(changeId);
          else answer.alreadyHad.push(changeId);
        }
        await appendActivities(t, said.rows(), { actor: `device:${id}`, source: 'phone', receivedAt });
        return answer;
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

/** What is logged comes before what is said of it, however an upload has them. */
function inOrder(changes: readonly ActivityChange[]): ActivityChange[] {
  const saidAt = (change: ActivityChange) =>
    change.change === 'log' ? Number.NEGATIVE_INFINITY : change.saidAt;
  const byTime = (a: ActivityChange, b: ActivityChange) => {
    const [first, second] = [saidAt(a), saidAt(b)];
    return first === second ? 0 : first - second;
  };
  return [...changes].sort(byTime);
}

/** The definitions of what somebody may log who holds these powers. */
function definitionsFor(held: ReadonlySet<string>, at: number): PatrolPowers['definitions'] {
  const day = civilDayOf(at, defaultDayRule.timeZone);
  return activityKinds
    .filter((kind) => shapeOf(kind).isOfTheDesk !== true && (!needsPower(kind) || held.has(kind)))
    .flatMap((kind) => {
      const definition = definitionOn(kind, day);
      if (definition === null) return [];
      const { version, meaning, unusualCount } = definition;
      return [{ kind, version, meaning, unusualCount }];
    });
}
