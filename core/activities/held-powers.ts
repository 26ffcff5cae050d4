// Which powers somebody holds on a day: by their office, as law says, or by a designation that is on record. What every kind of officer may do is
// held by those too whose kind nobody has said.
import { type OfficerStanding, officerKinds, standsOn } from '../people/officer-kind.ts';
import { isInForce } from './in-force.ts';
import type { ActivityKind } from './kinds.ts';
import { lawfulPowers } from './lawful-powers.ts';
import type { Designation, LawfulPower } from './powers.ts';

/**
 * The powers that an officer of an organisation (null: of the force itself) holds on a day ('2026-05-01'). Where two laws give the same, both are
 * here, the less demanding first.
 */
export function powersHeldBy(
  officer: OfficerStanding,
  organisationId: string | null,
  designations: readonly Designation[],
  day: string,
  powers: readonly LawfulPower[] = lawfulPowers,
): LawfulPower[] {
  const isDesignated = ({ power }: LawfulPower) =>
    standsOn(officer, day) &&
    designations.some(
      (each) =>
        each.power === power &&
        each.kind === officer.kind &&
        each.organisationId === organisationId &&
        isInForce(each, day),
    );
  const isHeld = (each: LawfulPower) => {
    if (isEverybodys(each)) return true;
    const way = each.heldBy.find(({ kind }) => kind === officer.kind)?.by;
    return way === 'office' || (way === 'designation' && isDesignated(each));
  };
  const held = powers.filter((each) => isInForce(each, day) && isHeld(each));
  return held.sort((a, b) => Number(a.needs !== null) - Number(b.needs !== null));
}

/** The same with each power once: where two laws give it, the one that asks for less. */
export function leastDemanding(held: readonly LawfulPower[]): LawfulPower[] {
  const seen = new Set<ActivityKind>();
  return held.filter(({ power }) => !seen.has(power) && seen.add(power));
}

function isEverybodys({ heldBy }: LawfulPower): boolean {
  return officerKinds.every((kind) => heldBy.some((each) => each.kind === kind && each.by === 'office'));
}
