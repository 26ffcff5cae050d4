// The duties that cut officers' time into tracks, to be asked by officer and by crew.
import { areCrewMates, type Duty } from '../../../core/people/index.ts';
import type { Officer } from '../../people/index.ts';

export interface DutyBook {
  /** Whether an officer's duties bind: off duty the doors refuse their positions. */
  isBound(officerId: string): boolean;
  readonly officerIds: Iterable<string>;
  /** An officer's own, the earliest first. */
  of(officerId: string): readonly Duty[];
  /** Those of others who are crewed with it at some time. */
  matesOf(duty: Duty): readonly Duty[];
}

/** An officer's time as it is followed: who they are, and the duties that cut it. */
export interface OfficerTime {
  readonly officer: Officer;
  readonly book: DutyBook;
  /** The short number of any officer, or null where nobody of that id is known. */
  readonly numberOf: (officerId: string) => number | null;
}

const none: readonly Duty[] = [];

export function dutyBook(duties: readonly Duty[], bound: ReadonlySet<string> = new Set()): DutyBook {
  const byOfficer = Map.groupBy(duties, (duty) => duty.officerId);
  const byCrew = Map.groupBy(
    duties.filter((duty) => duty.crew !== null),
    (duty) => duty.crew,
  );
  const of = (officerId: string) => byOfficer.get(officerId) ?? none;
  const matesOf = (duty: Duty) =>
    duty.crew === null ? [] : (byCrew.get(duty.crew) ?? []).filter((other) => areCrewMates(duty, other));
  return {
    isBound: (officerId) => bound.has(officerId),
    officerIds: byOfficer.keys().toArray(),
    of,
    matesOf,
  };
}

/**
 * What is not the same in two books, as it was and as it is: by officer, without what had ended by `since` (ms) and so is in no book any more.
 * Books are compared, and no event is asked whose duty changed: a book is read at once, while events are told only once nothing can overtake them.
 */
export function changedDuties(
  before: DutyBook,
  after: DutyBook,
  since: number,
): Map<string, readonly Duty[]> {
  const changed = new Map<string, readonly Duty[]>();
  for (const officerId of new Set([...before.officerIds, ...after.officerIds])) {
    const [was, is] = [byWords(before.of(officerId)), byWords(after.of(officerId))];
    const gone = [...was].filter(
      ([said, { endedAt }]) => !is.has(said) && (endedAt === null || endedAt >= since),
    );
    const come = [...is].filter(([said]) => !was.has(said));
    if (gone.length + come.length > 0)
      changed.set(
        officerId,
        [...gone, ...come].map(([, duty]) => duty),
      );
  }
  return changed;
}

function byWords(duties: readonly Duty[]): Map<string, Duty> {
  return new Map(duties.map((duty) => [JSON.stringify(duty), duty]));
}
