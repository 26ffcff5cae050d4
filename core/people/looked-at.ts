// Whether a look was at an officer: by name, or among all whom the viewer reached, by what held while the look went on. Who moves to another team
// keeps the looks at them in the old one; what an organisation no longer shares had been looked at while it did.
import { type Dated, valueAt } from './former.ts';
import { type LookView, lookActions, lookGoesOn } from './look.ts';
import type { OrganisationKind } from './permission.ts';
import { type Ground, isOpenTo, isWithin, type Share, type Span, type Subject } from './reach.ts';

/** A look as this asks of it. Times are milliseconds since 1970 UTC. */
export interface LookAtSome {
  readonly view: LookView;
  /** Null where it was everybody whom the viewer reached, which `reach` then says. */
  readonly officerId: string | null;
  readonly reach: readonly Span[] | null;
  /** Of the viewer, when they looked. */
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly beganAt: number;
  readonly endedAt: number;
}

/** An officer, and where they belonged when. */
export interface PlacedOfficer {
  readonly officerId: string;
  readonly places: Dated<Pick<Subject, 'organisationId' | 'areaId'>>;
}

/** What reach was measured on over time. */
export interface PastGround {
  /** When any of it changed (ms), in order. */
  readonly changedAt: readonly number[];
  at(moment: number): Ground;
}

/** What may be known of a change late: another process hears of it within a second. Milliseconds. */
const heardWithin = 2_000;

/** The ground over time, from the areas and what organisations shared, each with what it was before. */
export function pastGround(
  parents: ReadonlyMap<string, Dated<string | null>>,
  shares: ReadonlyMap<string, Dated<readonly Share[]>>,
): PastGround {
  const all = [...parents.values(), ...shares.values()].flatMap(({ former }) =>
    former.map(({ until }) => until),
  );
  const changedAt = [...new Set(all)].sort((a, b) => a - b);
  // Between two changes it is the same: made once, when it is first asked for.
  const made = new Map<number, Ground>();
  return {
    changedAt,
    at(moment) {
      const after = changedAt.findLast((each) => each <= moment) ?? Number.NEGATIVE_INFINITY;
      const known = made.get(after) ?? {
        parents: new Map([...parents].map(([id, dated]) => [id, valueAt(dated, after)])),
        shares: new Map([...shares].map(([id, dated]) => [id, valueAt(dated, after)])),
      };
      made.set(after, known);
      return known;
    },
  };
}

/** Whether a look was at an officer at any moment while it went on. */
export function wasAt(look: LookAtSome, { officerId, places }: PlacedOfficer, ground: PastGround): boolean {
  const { reach, view, organisationId: id, organisationKind: kind } = look;
  if (reach === null) return look.officerId === officerId;
  return momentsOf(look, places, ground).some((moment) => {
    const subject = { officerId, ...valueAt(places, moment) };
    const then = ground.at(moment);
    return (
      isOpenTo(subject.organisationId, { id, kind }, lookActions[view], then) &&
      reach.some((span) => isWithin(span, subject, then))
    );
  });
}

/** One moment of each stretch of a look in which nothing changed: a look is on record to within half a minute. */
function momentsOf(
  { beganAt, endedAt }: LookAtSome,
  { former }: PlacedOfficer['places'],
  { changedAt }: PastGround,
): readonly number[] {
  const [from, to] = [beganAt - heardWithin, endedAt + lookGoesOn];
  const within = (at: number) => at > from && at <= to;
  return [from, ...changedAt.filter(within), ...former.map(({ until }) => until).filter(within)];
}
