// What is live, what is to come and what is over: to search, to open, to take away.
import { useState } from 'preact/hooks';
import type { Authority } from '../../core/activities/authority.ts';
import type { AuthorityList } from '../../core/activities/authority-list.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { View } from '../people/use-view.ts';
import { ViewLink } from '../people/view-link.tsx';
import { wordsIn } from '../words/words-in.ts';
import { type AuthorityPhase, phaseOf, whenWords } from './authority-when.ts';

interface AuthorityListsProps {
  readonly list: AuthorityList;
  readonly open: (view: View) => void;
}

const phases: readonly AuthorityPhase[] = ['live', 'coming', 'past'];

export function AuthorityLists({ list, open }: AuthorityListsProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const [asked, setAsked] = useState('');
  const found = list.authorities.filter((each) => isAskedFor(each, asked, words.authKinds[each.kind]));
  const said = {
    live: [words.authLive, words.authLiveNone],
    coming: [words.authComing, words.authComingNone],
    past: [words.authPast, words.authPastNone],
  } as const;
  return (
    <>
      {list.authorities.length > 0 && (
        <div class="people-tools">
          <label for="authority-search">{words.authSearch}</label>
          <input
            id="authority-search"
            type="search"
            value={asked}
            onInput={({ currentTarget }) => setAsked(currentTarget.value)}
          />
          <span role="status">{desk.countOf(found.length, words.authCount(list.authorities.length))}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => downloadCsv(`${words.authFile}.csv`, authoritiesCsv(found))}
          >
            {desk.download}
          </button>
        </div>
      )}
      {phases.map((phase) => {
        const own = found.filter((each) => phaseOf(each, list.at) === phase);
        const [title, none] = said[phase];
        return (
          <section key={phase} class="people-part" aria-labelledby={`auth-${phase}`}>
            <h2 id={`auth-${phase}`}>{title}</h2>
            {own.length === 0 ? (
              <p>{none}</p>
            ) : (
              <Table
                title={title}
                authorities={phase === 'past' ? own.toReversed() : own}
                at={list.at}
                open={open}
              />
            )}
          </section>
        );
      })}
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly authorities: readonly Authority[];
  readonly at: number;
  readonly open: (view: View) => void;
}

function Table({ title, authorities, at, open }: TableProps) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const headings = [words.authName, words.authKind, words.authWhen, words.authTerms, words.authReference];
  return (
    <table class="stacking authority-table">
      <caption class="visually-hidden">{title}</caption>
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
        {authorities.map((authority) => {
          const [stretch, rest] = whenWords(words, desk, authority, at);
          return (
            <tr key={authority.authorityId}>
              <td data-label={words.authName}>
                <ViewLink to={{ authority: authority.authorityId }} open={open}>
                  {authority.name}
                </ViewLink>
              </td>
              <td data-label={words.authKind}>{words.authKinds[authority.kind]}</td>
              <td data-label={words.authWhen}>
                {stretch}
                {rest !== undefined && <span class="authority-rest">{rest}</span>}
              </td>
              <td data-label={words.authTerms}>{authority.terms}</td>
              <td data-label={words.authReference}>{authority.reference}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function isAskedFor({ name, terms, reference, givenBy }: Authority, asked: string, kind: string): boolean {
  const text = [name, terms, reference, givenBy, kind].join(' ').toLocaleLowerCase();
  return asked
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function authoritiesCsv(authorities: readonly Authority[]): string {
  const headings = ['id', 'kind', 'name', 'terms', 'reference', 'given_by', 'from', 'until', 'ended_at'];
  return csvText(
    headings,
    authorities.map(({ authorityId, kind, name, terms, reference, givenBy, from, until, endedAt }) => [
      ...[authorityId, kind, name, terms, reference, givenBy],
      ...[timeCell(from), timeCell(until), timeCell(endedAt)],
    ]),
  );
}
