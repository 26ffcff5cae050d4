// Organisations and areas as administrators change them. Only those of the police force add any; what an organisation shares is its own to decide.
import type * as z from 'zod/mini';
import { administratorOf } from '../../core/people/administration.ts';
import { sharesAfter } from '../../core/people/agreement.ts';
import { areaAfter } from '../../core/people/area-change.ts';
import type { areaBody, organisationBody, sharesBody } from '../../core/people/directory.ts';
import { withArea } from '../../core/people/staff-book.ts';
import type { SignedIn } from '../http/session-door.ts';
import { ensureOrganisation, renameOrganisation, setShares } from './organisations.store.ts';
import { bookInHand, readBook } from './people-book.ts';
import { changeBook, type DeskTerms, type Done } from './people-desk.ts';
import { areaFrom, type ListedArea, type ListedOrganisation, organisationFrom } from './people-directory.ts';

export interface PeopleTree {
  organisation(
    who: SignedIn,
    id: string,
    body: z.infer<typeof organisationBody>,
  ): Promise<Done<ListedOrganisation>>;
  shares(who: SignedIn, id: string, body: z.infer<typeof sharesBody>): Promise<Done<ListedOrganisation>>;
  area(who: SignedIn, id: string, body: z.infer<typeof areaBody>): Promise<Done<ListedArea>>;
}

const notFound = { ok: false, why: 'not-found' } as const;
const notPermitted = { ok: false, why: 'not-permitted' } as const;

export function peopleTree(terms: DeskTerms): PeopleTree {
  const { database, now, onChanged } = terms;
  const changeOrganisation = async (
    { forceId, viewer }: SignedIn,
    id: string,
    work: (t: Parameters<Parameters<typeof database.inForce>[1]>[0], of: Known) => Promise<Done<null>>,
  ): Promise<Done<ListedOrganisation>> => {
    const done = await database.inForce(forceId, async (t): Promise<Done<ListedOrganisation>> => {
      const book = await bookInHand(t);
      const known = {
        book,
        administrator: administratorOf(viewer, book),
        actor: `staff:${viewer.staffId}`,
      } as const;
      const worked = await work(t, known);
      if (!worked.ok) return worked;
      const after = await readBook(t);
      const organisation = after.organisations.find((each) => each.id === id);
      if (organisation === undefined) return notFound;
      return { ok: true, value: organisationFrom(organisation, after, administratorOf(viewer, after)) };
    });
    if (done.ok) onChanged();
    return done;
  };
  return {
    organisation: (who, id, { isNew, name, kind }) =>
      changeOrganisation(who, id, async (t, { book, administrator, actor }) => {
        const before = book.organisations.find((each) => each.id === id);
        if (before === undefined && !isNew) return notFound;
        if (before === undefined && !administrator.isOfForce) return notPermitted;
        if (before !== undefined && !administrator.reaches(id)) return notPermitted;
        if (book.organisations.some((each) => each.name === name && each.id !== id))
          return { ok: false, why: 'unfit', field: 'name', reason: 'name-taken' };
        if (before === undefined) await ensureOrganisation(t, { id, name, kind, shares: [] }, actor);
        else await renameOrganisation(t, id, name, actor);
        return { ok: true, value: null };
      }),
    shares: (who, id, { shares }) =>
      changeOrganisation(who, id, async (t, { book, administrator, actor }) => {
        const before = book.organisations.find((each) => each.id === id);
        if (before === undefined) return notFound;
        if (administrator.ownOrganisationId !== id) return notPermitted;
        await setShares(t, id, sharesAfter(before.shares, shares), now(), actor);
        return { ok: true, value: null };
      }),
    area: (who, id, { isNew, ...wanted }) =>
      changeBook<ListedArea>(terms, who, (book, administrator) => {
        if (!administrator.isOfForce) return notPermitted;
        if (!isNew && !book.areas.some((each) => each.id === id)) return notFound;
        const after = areaAfter(book, { id, ...wanted });
        if (!after.ok) return { ...after, why: 'unfit' };
        return { ok: true, book: withArea(book, after.area), value: areaFrom(after.area) };
      }),
  };
}

interface Known {
  readonly book: Awaited<ReturnType<typeof readBook>>;
  readonly administrator: ReturnType<typeof administratorOf>;
  readonly actor: `staff:${string}`;
}
