// The shift briefing: one page to read or print, what is due first.
import { useState } from 'preact/hooks';
import { type ShiftBriefing, shiftBriefing } from '../../core/tracking/shift-briefing.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { BriefTable } from './brief-table.tsx';
import { gapWords, lastVisitWords, soFarWords, whyWords, windowWords } from './hotspot-words.ts';

const title = (words: PeopleWords) => words.places.briefing;

export function BriefingPage() {
  return (
    <OnlyFor place="briefing" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

function Whole() {
  const { words, language } = usePeopleSaying();
  const [times, setTimes] = useState(0);
  const { loaded, retry } = useReply('/api/briefing', shiftBriefing, times);
  return (
    <>
      <h1>{words.places.briefing}</h1>
      {loaded.state === 'loading' && <p role="status">{words.briefLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.briefFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <>
          <p role="status">{words.briefLead(momentWords(wordsIn(language), loaded.value.at))}</p>
          <div class="people-buttons">
            <button type="button" class="primary" onClick={() => window.print()}>
              {words.briefPrint}
            </button>
            <button type="button" onClick={() => setTimes((count) => count + 1)}>
              {words.briefAgain}
            </button>
          </div>
          <Briefing briefing={loaded.value} />
        </>
      )}
    </>
  );
}

function Briefing({ briefing }: { briefing: ShiftBriefing }) {
  return (
    <>
      <Hotspots briefing={briefing} />
      <Authorities briefing={briefing} />
      <div class="brief-halves">
        <OnDuty briefing={briefing} />
        <Planned briefing={briefing} />
      </div>
      <Areas briefing={briefing} />
    </>
  );
}

function Hotspots({ briefing: { hotspots, at } }: { briefing: ShiftBriefing }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const headings = [
    words.briefHotspot,
    words.briefWhy,
    words.briefSoFar,
    words.briefLastVisit,
    words.briefGap,
    words.briefWindow,
  ];
  const rows = hotspots.map((hotspot) => [
    hotspot.name,
    <span key="why" class={`brief-standing is-${hotspot.standing}`}>
      {whyWords(words, desk, hotspot)}
    </span>,
    soFarWords(words, hotspot),
    lastVisitWords(words, desk, hotspot, at),
    gapWords(words, desk, hotspot),
    windowWords(words, hotspot),
  ]);
  return (
    <section class="people-part">
      <h2>{words.briefHotspots}</h2>
      {rows.length === 0 ? (
        <p>{words.briefNoHotspots}</p>
      ) : (
        <BriefTable title={words.briefHotspots} headings={headings} rows={rows} />
      )}
    </section>
  );
}

function Authorities({ briefing: { authorities, at } }: { briefing: ShiftBriefing }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const when = ({ from, until }: ShiftBriefing['authorities'][number]) => {
    const end = until === null ? words.desigOpen : momentWords(desk, until);
    return from <= at
      ? words.briefAuthoritiesLive(end)
      : words.briefAuthoritiesFrom(momentWords(desk, from), end);
  };
  return (
    <section class="people-part">
      <h2>{words.briefAuthorities}</h2>
      {authorities.length === 0 ? (
        <p>{words.briefAuthoritiesNone}</p>
      ) : (
        <BriefTable
          title={words.briefAuthorities}
          headings={[words.authName, words.authWhen, words.authTerms, words.authReference]}
          rows={authorities.map((each) => [
            <a key="name" href={`/authorities?authority=${each.authorityId}`}>
              {each.name}
            </a>,
            when(each),
            each.terms,
            `${each.reference} (${each.givenBy})`,
          ])}
        />
      )}
    </section>
  );
}

function OnDuty({ briefing: { onDuty, onDutyByTeam } }: { briefing: ShiftBriefing }) {
  const { words } = usePeopleSaying();
  return (
    <section class="people-part">
      <h2>{words.briefOnDuty}</h2>
      {onDutyByTeam.length === 0 ? (
        <p>{words.briefNobody}</p>
      ) : (
        <>
          <p>
            {[
              words.briefPatrolling(onDuty.patrolling),
              words.briefCommitted(onDuty.committed),
              words.briefAway(onDuty.away),
            ].join('; ')}
            .
          </p>
          <BriefTable
            title={words.briefOnDuty}
            headings={[words.briefTeam, words.briefPeople]}
            rows={onDutyByTeam.map(({ team, count }) => [team ?? words.briefNoTeam, String(count)])}
          />
          <p class="small">{words.briefOnDutyLead}</p>
        </>
      )}
    </section>
  );
}

function Planned({ briefing: { planned } }: { briefing: ShiftBriefing }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  return (
    <section class="people-part">
      <h2>{words.briefPlanned}</h2>
      {planned.length === 0 ? (
        <p>{words.briefPlannedNone}</p>
      ) : (
        <>
          <p class="small">{words.briefPlannedLead}</p>
          <BriefTable
            title={words.briefPlanned}
            headings={[words.briefStarts, words.briefTeam, words.briefPeople]}
            rows={planned.map(({ startsAt, team, count }) => [
              momentWords(desk, startsAt),
              team ?? words.briefNoTeam,
              String(count),
            ])}
          />
        </>
      )}
    </section>
  );
}

function Areas({ briefing: { areas } }: { briefing: ShiftBriefing }) {
  const { words } = usePeopleSaying();
  return (
    <section class="people-part">
      <h2>{words.briefAreas}</h2>
      {areas.length === 0 ? (
        <p>{words.briefNoAreas}</p>
      ) : (
        <BriefTable
          title={words.briefAreas}
          headings={[words.briefArea, words.briefKind, words.briefWithin, words.briefContact]}
          rows={areas.map(({ name, kind, within, contact }) => [
            name,
            words.briefAreaKinds[kind],
            within ?? words.mayNot,
            contact || words.briefNoContact,
          ])}
        />
      )}
    </section>
  );
}
