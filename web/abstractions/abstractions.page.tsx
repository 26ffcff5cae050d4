// What patrols were called away for, over the days chosen: totals first, then each stretch.
import { useState } from 'preact/hooks';
import {
  type AbstractionList,
  abstractionList,
  mostAbstractionDays,
} from '../../core/people/abstraction-list.ts';
import { downloadCsv } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { OnlyFor } from '../people/only-for.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { durationWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { ExtensionTable, type LedgerNames, StretchTable, TotalTables } from './abstraction-tables.tsx';
import { type AskedDays, areFit, dayAfter, daysFrom, searchOfDays } from './asked-days.ts';
import { ledgerCsv } from './ledger-csv.ts';

const title = (words: PeopleWords) => words.awayTitle;

export function AbstractionsPage() {
  return (
    <OnlyFor place="abstractions" title={title}>
      {() => <Whole />}
    </OnlyFor>
  );
}

function Whole() {
  const { words } = usePeopleSaying();
  const [days, setDays] = useState<AskedDays>(() => daysFrom(location.search, Date.now()));
  const { loaded, retry } = useReply(
    `/api/abstractions?from=${days.first}&to=${dayAfter(days.last)}`,
    abstractionList,
  );
  const show = (next: AskedDays) => {
    history.replaceState(null, '', location.pathname + searchOfDays(next, location.search));
    setDays(next);
  };
  return (
    <>
      <h1>{words.awayTitle}</h1>
      <p>{words.awayLead}</p>
      <Days days={days} onShow={show} />
      {loaded.state === 'loading' && <p role="status">{words.awayLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.awayFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && <Ledger ledger={loaded.value} days={days} />}
    </>
  );
}

function Days({ days, onShow }: { days: AskedDays; onShow: (days: AskedDays) => void }) {
  const { words } = usePeopleSaying();
  const [asked, setAsked] = useState(days);
  const [isWrong, setWrong] = useState(false);
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(!areFit(asked));
    if (areFit(asked)) onShow(asked);
    else document.getElementById('away-to')?.focus();
  };
  return (
    <form class="people-part people-tools" onSubmit={show} noValidate>
      {isWrong && (
        <p role="alert" class="people-wrong" id="away-wrong">
          {words.awaySpanWrong(mostAbstractionDays)}
        </p>
      )}
      <div class="away-span">
        <label>
          {words.awayFromDay}
          <input
            type="date"
            value={asked.first}
            aria-invalid={isWrong}
            onInput={({ currentTarget }) => setAsked({ ...asked, first: currentTarget.value })}
          />
        </label>
        <label>
          {words.awayToDay}
          <input
            id="away-to"
            type="date"
            value={asked.last}
            aria-invalid={isWrong}
            {...(isWrong ? { 'aria-describedby': 'away-wrong' } : {})}
            onInput={({ currentTarget }) => setAsked({ ...asked, last: currentTarget.value })}
          />
        </label>
        <button type="submit" class="primary">
          {words.awayShow}
        </button>
      </div>
      <p class="small">{words.awayDays}</p>
    </form>
  );
}

function Ledger({ ledger, days }: { ledger: AbstractionList; days: AskedDays }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const hotspots = new Map(ledger.hotspots.map(({ hotspotId, name }) => [hotspotId, name]));
  const teams = new Map(ledger.teams.map(({ areaId, name }) => [areaId, name]));
  const names: LedgerNames = {
    hotspot: (id) => (id === null ? words.awayNoHotspot : (hotspots.get(id) ?? id)),
    team: (id) => teams.get(id ?? '') ?? words.boardTeamNone,
  };
  const { stretches } = ledger;
  const seconds = ledger.byStatus.reduce((sum, total) => sum + total.seconds, 0);
  const notes = [
    ...(stretches.some(({ isOpen }) => isOpen) ? [words.awayOpen] : []),
    ...(ledger.isPastAlone ? [words.awayPast] : []),
  ];
  return (
    <>
      {stretches.length === 0 ? (
        <p role="status">
          {words.awayNone} {words.awayNoneDo} {notes.join(' ')}
        </p>
      ) : (
        <>
          <p role="status">
            {[words.awaySum(stretches.length, durationWords(desk, seconds)), ...notes].join(' ')}
          </p>
          <TotalTables ledger={ledger} names={names} />
          <button
            type="button"
            onClick={() => downloadCsv(`${words.awayFile}-${days.first}-${days.last}.csv`, ledgerCsv(ledger))}
          >
            {desk.download}
          </button>
          <StretchTable ledger={ledger} names={names} />
        </>
      )}
      <ExtensionTable ledger={ledger} names={names} />
    </>
  );
}
