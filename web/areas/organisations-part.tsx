// The organisations: which kind, how many people, what each shares with whom.
import type { Directory } from '../../core/people/directory.ts';
import { organisationKinds } from '../../core/people/permission.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import type { PeopleWords } from '../words/people-words.ts';
import type { AreasProps } from './part.tsx';

type Organisation = Directory['organisations'][number];

export function OrganisationsPart({ known, open }: AreasProps) {
  const { words } = usePeopleSaying();
  const { organisationsName, organisationsKind, organisationsPeople, organisationsShares } = words;
  const mayChange = known.organisations.some((each) => each.mayChange);
  return (
    <section class="people-part" aria-labelledby="organisations-title">
      <h2 id="organisations-title">{words.organisationsTitle}</h2>
      <p>{words.organisationsLead}</p>
      {known.mayDrawTree && (
        <ViewLink to={{ organisation: 'new' }} open={open} class="button add">
          {words.organisationsAdd}
        </ViewLink>
      )}
      <table class="stacking">
        <caption class="visually-hidden">{words.organisationsTable}</caption>
        <thead>
          <tr>
            {[organisationsName, organisationsKind, organisationsPeople, organisationsShares].map(
              (heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ),
            )}
            {mayChange && (
              <th scope="col">
                <span class="visually-hidden">{words.treeChange}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {known.organisations.map((organisation) => (
            <tr key={organisation.organisationId}>
              <td data-label={organisationsName}>
                {organisation.name}{' '}
                {!organisation.hasAdministrator && (
                  <strong class="mark">{words.organisationsNoAdministrator}</strong>
                )}
              </td>
              <td data-label={organisationsKind}>{words.organisationKinds[organisation.kind]}</td>
              <td data-label={organisationsPeople}>{peopleOf(known, organisation)}</td>
              <td data-label={organisationsShares}>{sharesWords(words, organisation)}</td>
              {mayChange && (
                <td>
                  <Actions organisation={organisation} open={open} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {known.organisations.some(({ hasAdministrator }) => !hasAdministrator) && (
        <p class="small">{words.organisationsNoAdministratorDo}</p>
      )}
    </section>
  );
}

function Actions({
  organisation,
  open,
}: {
  readonly organisation: Organisation;
  readonly open: AreasProps['open'];
}) {
  const { words } = usePeopleSaying();
  const { organisationId, name, mayChange, mayShare } = organisation;
  return (
    <div class="people-buttons">
      {mayShare && (
        <ViewLink to={{ shares: organisationId }} open={open} label={words.organisationsShareOf(name)}>
          {words.organisationsShare}
        </ViewLink>
      )}
      {mayChange && (
        <ViewLink to={{ organisation: organisationId }} open={open} label={words.organisationsRenameOf(name)}>
          {words.organisationsRename}
        </ViewLink>
      )}
    </div>
  );
}

/** How many people there are, as far as the reader may know; a dash where they may not. */
function peopleOf({ people, organisations }: Directory, { organisationId, mayChange }: Organisation): string {
  const count = people.filter((each) => each.organisationId === organisationId && !each.hasLeft).length;
  const isTold = mayChange || count > 0 || organisations.length === 1;
  return isTold ? String(count) : '–';
}

function sharesWords(words: PeopleWords, { shares }: Organisation): string {
  const said = organisationKinds.flatMap((kind) => {
    const count = shares.filter((share) => share.with === kind).length;
    return count === 0 ? [] : [words.organisationsSharesWith(count, words.organisationKinds[kind])];
  });
  return said.join('; ') || words.organisationsNoShares;
}
