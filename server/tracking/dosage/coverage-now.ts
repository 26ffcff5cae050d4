// Coverage over a span: measured seconds of duty seconds, from the positions while these are on record. Of people and days, never of a hotspot.
import type { Duty } from '../../../core/people/index.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import type { Coverage, WithoutCoverage } from '../../../core/tracking/hours-list.ts';
import {
  type Covered,
  coveredBetween,
  coveredOfDuty,
  defaultRules,
  joinTracked,
  trackedOf,
} from '../../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../../core/tracking/one-track.ts';
import { dutiesBetween, type Officer } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { timeOf } from '../following/force-state.ts';
import { readSpell, type Spell, spellsTouching } from '../following/spell.ts';
import { spellGapMilliseconds } from '../shelf/stretch.ts';

/** So many duties, or without any so many officers times days, are followed at once. */
const mostOfficerDays = 500;
/** Raw positions are kept at least so long. */
const keptMilliseconds = 31 * 86_400_000;

/** The coverage of all officers, or of those named, or why it is not worked out. */
export async function coverageNow(
  following: Following,
  span: DosageDay,
  officerIds: readonly string[] | null,
  now: number,
): Promise<Coverage | WithoutCoverage> {
  const people = [...following.state.officersByNumber.values()].filter(
    ({ id }) => officerIds === null || officerIds.includes(id),
  );
  if (span.from < now - keptMilliseconds) return without('positions-gone');
  const { database, forceId } = following;
  const duties = await database.inForce(forceId, (t) => dutiesBetween(t, span.from, span.to));
  const own = duties.filter(({ officerId }) => people.some(({ id }) => id === officerId));
  const days = Math.max(1, Math.round((span.to - span.from) / 86_400_000));
  if ((own.length === 0 ? people.length * days : own.length) > mostOfficerDays) return without('too-many');
  const parts: Covered[] = [];
  for (const officer of people) {
    const theirs = own.filter((duty) => duty.officerId === officer.id);
    if (own.length === 0 || theirs.length > 0)
      parts.push(...(await coveredOf(following, officer, theirs, span, now)));
  }
  return {
    of: own.length === 0 ? 'between-positions' : 'duty',
    measuredSeconds: parts.reduce((sum, part) => sum + part.measuredSeconds, 0),
    ofSeconds: parts.reduce((sum, part) => sum + part.ofSeconds, 0),
  };
}

function without(because: WithoutCoverage['because']): WithoutCoverage {
  return { of: 'not-worked-out', because, most: mostOfficerDays };
}

/** One officer's time, by each duty, or between positions where there is none. */
async function coveredOf(
  { database, forceId, state }: Following,
  officer: Officer,
  duties: readonly Duty[],
  span: DosageDay,
  now: number,
): Promise<Covered[]> {
  const time = timeOf(state, officer);
  const until = Math.min(span.to, now);
  const spells = await database.inForce(forceId, async (t) => {
    const read: Spell[] = [];
    for (const bounds of await spellsTouching(t, time, { from: span.from, to: until }))
      read.push(await readSpell(t, time, bounds));
    return read;
  });
  const tracked = joinTracked(
    spells.map((spell) => {
      const accurate = spell.devices.map((device) => ({
        ...device,
        ...accurateEnough(device.positions, defaultRules.maxAccuracyMetres),
      }));
      const { positions } = oneTrack(accurate, defaultRules.bridgeSeconds, now);
      const { geofence } = state.hotspots(spell.from);
      return trackedOf(positions, geofence, defaultRules, spellGapMilliseconds);
    }),
  );
  if (duties.length === 0) return [coveredBetween(tracked, span)];
  return duties.map((duty) => coveredOfDuty(duty, tracked, now, span));
}
