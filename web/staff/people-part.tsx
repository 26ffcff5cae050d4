// The list of people: searched, filtered, kept as a file.
import { useState } from 'preact/hooks';
import { roles } from '../../core/people/permission.ts';
import { downloadCsv } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import { wordsIn } from '../words/words-in.ts';
import type { PartProps } from './part.tsx';
import { type Person, peopleCsv, roleNames, type StaffFilter, shownPeople } from './staff-rows.ts';

const everybody: StaffFilter = { text: '', organisationId: '', role: '', areLeftShown: false };

export function PeoplePart(props: PartProps) {
  const { known, names, open } = props;
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [filter, setFilter] = useState(everybody);
  const shown = shownPeople(words, names, known.people, filter);
  const here = filter.areLeftShown ? known.people : known.people.filter(({ hasLeft }) => !hasLeft);
  const all = words.staffCount(here.length);
  const mayChange = known.organisations.some((each) => each.mayChange);
  return (
    <>
      {mayChange && (
        <ViewLink to={{ person: 'new' }} open={open} class="button add">
          {words.staffAdd}
        </ViewLink>
      )}
      <div class="people-tools">
        <input
          type="search"
          aria-label={words.staffSearch}
          placeholder={words.staffSearch}
          value={filter.text}
          onInput={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
        />
        <label>
          {words.staffOrganisation}
          <select
            value={filter.organisationId}
            onChange={({ currentTarget }) => setFilter({ ...filter, organisationId: currentTarget.value })}
          >
            <option value="">{words.staffAll}</option>
            {known.organisations.map(({ organisationId, name }) => (
              <option key={organisationId} value={organisationId}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.staffRole}
          <select
            value={filter.role}
            onChange={({ currentTarget }) => setFilter({ ...filter, role: currentTarget.value })}
          >
            <option value="">{words.staffAll}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={filter.areLeftShown}
            onChange={({ currentTarget }) => setFilter({ ...filter, areLeftShown: currentTarget.checked })}
          />
          {words.staffLeftToo}
        </label>
        <span role="status">{shown.length === here.length ? all : desk.countOf(shown.length, all)}</span>
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.staffFile}.csv`, peopleCsv(names, shown, known.officers))}
        >
          {desk.download}
        </button>
      </div>
      {known.people.length === 0 ? (
        <p>
          {words.staffNone} {mayChange && words.staffNoneDo}
        </p>
      ) : shown.length === 0 ? (
        <p>
          {words.staffNoMatch}{' '}
          <button type="button" class="link" onClick={() => setFilter(everybody)}>
            {words.staffClear}
          </button>
        </p>
      ) : (
        <PeopleTable {...props} people={shown} />
      )}
    </>
  );
}

/** Narrow, each row is a block whose cells name themselves. */
function PeopleTable({ people, names, open }: PartProps & { readonly people: readonly Person[] }) {
  const { words } = usePeopleSaying();
  const headings = [
    words.staffName,
    words.staffOrganisation,
    words.staffArea,
    words.staffRoles,
    words.officersCallSign,
  ];
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.staffTable}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.staffId}>
            <td data-label={words.staffName}>
              {person.mayChange ? (
                <ViewLink to={{ person: person.staffId }} open={open}>
                  {person.name}
                </ViewLink>
              ) : (
                person.name
              )}{' '}
              {person.hasLeft && <strong class="mark is-bad">{words.staffHasLeft}</strong>}
            </td>
            <td data-label={words.staffOrganisation}>{names.organisation(person.organisationId)}</td>
            <td data-label={words.staffArea}>{names.area(person.areaId) || words.staffNoArea}</td>
            <td data-label={words.staffRoles}>
              {roleNames(words, names, person).join(', ') || words.noRoles}
            </td>
            <td data-label={words.officersCallSign}>{names.callSign(person.officerId) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
