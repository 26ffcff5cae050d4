// How far administrators reach over the people of a force. Each organisation looks after its own; another's only where that one agreed, or where it
// has nobody yet who could.
import { isOpenTo, may, type Viewer } from './reach.ts';
import { administered, type StaffBook } from './staff-book.ts';

/** Who changes people, organisations and areas. */
export interface Administrator {
  /** Whose people they may change; null: people of no organisation, who are the force's. */
  reaches(organisationId: string | null): boolean;
  /** Whether they may add organisations and draw the tree of areas. */
  readonly isOfForce: boolean;
  /** Whose agreements they decide on: their own organisation's; null: none's. */
  readonly ownOrganisationId: string | null;
}

/** Whoever has the console. */
export const consoleAdministrator: Administrator = {
  reaches: () => true,
  isOfForce: true,
  ownOrganisationId: null,
};

/** How far somebody who has signed in reaches as an administrator: nobody, where their roles do not say so. */
export function administratorOf(viewer: Viewer, book: StaffBook): Administrator {
  const may_ = may(viewer, 'person.change');
  const isOfForce = may_ && viewer.organisation.kind === 'police-force';
  const ownOrganisationId = may_ ? viewer.organisation.id : null;
  return { reaches: reachedBy(viewer, book, ['person.change'], may_), isOfForce, ownOrganisationId };
}

/** Whose people somebody may read in the list: as far as they may read or change them. */
export function readerOf(viewer: Viewer, book: StaffBook): Pick<Administrator, 'reaches'> {
  return { reaches: reachedBy(viewer, book, ['person.read', 'person.change'], may(viewer, 'person.read')) };
}

function reachedBy(
  { organisation }: Viewer,
  book: StaffBook,
  actions: readonly ('person.read' | 'person.change')[],
  isAllowed: boolean,
): (organisationId: string | null) => boolean {
  const shares = new Map(book.organisations.map(({ id, shares: agreed }) => [id, agreed]));
  const own = administered(book);
  const isForce = organisation.kind === 'police-force';
  return (organisationId) => {
    if (!isAllowed) return false;
    if (organisationId === null) return isForce;
    return (
      actions.some((action) => isOpenTo(organisationId, organisation, action, { shares })) ||
      // Else nobody could make the first administrator of a new organisation.
      (isForce && !own.has(organisationId))
    );
  };
}
