// The list of officers: what they are, whose, and who signs in as them.
import { useState } from 'preact/hooks';
import { downloadCsv } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { ViewLink } from '../people/view-link.tsx';
import { wordsIn } from '../words/words-in.ts';
import type { PartProps } from './part.tsx';
import { type Officer, officersCsv, shownOfficers, standsNot } from './staff-rows.ts';

export function OfficersPart(props: PartProps) {
  const { known, names, open } = props;
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [filter, setFilter] = useState({ text: '', organisationId: '' });
  const shown = shownOfficers(words, names, known.officers, filter);
  const all = words.officersCount(known.officers.length);
  const mayChange = known.organisations.some((each) => each.mayChange);
  return (
    <>
      {mayChange && (
        <ViewLink to={{ officer: 'new' }} open={open} class="button add">
          {words.officersAdd}
        </ViewLink>
      )}
      <div class="people-tools">
        <input
          type="search"
          aria-label={words.officersSearch}
          placeholder={words.officersSearch}
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
        <span role="status">
          {shown.length === known.officers.length ? all : desk.countOf(shown.length, all)}
        </span>
        <button
          type="button"
          class="quiet"
          onClick={() => downloadCsv(`${words.officersFile}.csv`, officersCsv(names, shown))}
        >
          {desk.download}
        </button>
      </div>
      {known.officers.length === 0 ? (
        <p>
          {words.officersNone} {mayChange && words.officersNoneDo}
        </p>
      ) : shown.length === 0 ? (
        <p>
          {words.staffNoMatch}{' '}
          <button type="button" class="link" onClick={() => setFilter({ text: '', organisationId: '' })}>
            {words.staffClear}
          </button>
        </p>
      ) : (
        <OfficerTable {...props} officers={shown} />
      )}
    </>
  );
}

function OfficerTable({
  known,
  officers,
  names,
  open,
}: PartProps & { readonly officers: readonly Officer[] }) {
  const { words } = usePeopleSaying();
  const people = new Map(
    known.people.filter(({ hasLeft }) => !hasLeft).map(({ officerId, name }) => [officerId, name]),
  );
  const { officersCallSign, staffKind, staffOrganisation, staffArea, officersPerson } = words;
  const headings = [officersCallSign, staffKind, staffOrganisation, staffArea, officersPerson];
  const now = Date.now();
  return (
    <table class="stacking">
      <caption class="visually-hidden">{words.officersTable}</caption>
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
        {officers.map((officer) => {
          const { officerId, callSign, kind, role, organisationId, areaId, mayChange } = officer;
          return (
            <tr key={officerId}>
              <td data-label={officersCallSign}>
                {mayChange ? (
                  <ViewLink to={{ officer: officerId }} open={open}>
                    {callSign}
                  </ViewLink>
                ) : (
                  callSign
                )}
              </td>
              <td data-label={staffKind}>
                {kind === null ? `${words.staffKindNone} (${role})` : words.officerKinds[kind]}{' '}
                {standsNot(officer, now) && <strong class="mark is-bad">{words.staffStandsNot}</strong>}
              </td>
              <td data-label={staffOrganisation}>
                {names.organisation(organisationId) || words.officersForce}
              </td>
              <td data-label={staffArea}>{names.area(areaId) || words.staffNoArea}</td>
              <td data-label={officersPerson}>{people.get(officerId) ?? words.officersNobody}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
