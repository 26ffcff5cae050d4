// The officers who are out, by call sign.
import { useMemo } from 'preact/hooks';
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';
import { freshnessOf } from '../live/freshness.ts';
import { type Cell, csvText, timeCell } from './csv.ts';
import { useDesk, useWords } from './desk-context.ts';
import { Ago } from './moment.tsx';
import { useHotspotNames, useOfficers } from './named.ts';
import { RailList } from './rail-list.tsx';
import { RowLink } from './row-link.tsx';

export function OfficerList() {
  const { words } = useWords();
  const officers = useOfficers();
  const names = useHotspotNames();
  const selection = useDesk((state) => state.view.selection);
  const whereOf = (officer: LiveOfficer) => officer.hotspotIds.map((id) => names.get(id) ?? id).join(', ');
  const sorts = useMemo(() => sortsIn(words), [words]);
  return (
    <RailList
      name="officers"
      items={officers}
      keyOf={({ officerId }) => officerId}
      searchable={(officer) => `${officer.callSign} ${officer.role} ${whereOf(officer)}`}
      sorts={sorts}
      searchWords={words.searchOfficers}
      countWords={words.countOfficers}
      current={selection?.kind === 'officer' ? selection.id : null}
      csv={(shown) => officersCsv(shown, whereOf)}
      row={(officer, isReached) => (
        <OfficerRow officer={officer} where={whereOf(officer)} isReached={isReached} />
      )}
      empty={
        <>
          <p>
            <strong>{words.noOfficers}</strong>
          </p>
          <p>{words.noOfficersDo}</p>
        </>
      }
    />
  );
}

function sortsIn(words: ReturnType<typeof useWords>['words']) {
  const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
  const byCallSign = (a: LiveOfficer, b: LiveOfficer) => compare(a.callSign, b.callSign);
  return [
    { id: 'call-sign', words: words.sortCallSign, compare: byCallSign },
    { id: 'seen', words: words.sortSeen, compare: (a, b) => b.capturedAt - a.capturedAt },
    { id: 'role', words: words.sortRole, compare: (a, b) => compare(a.role, b.role) || byCallSign(a, b) },
  ] satisfies Parameters<typeof RailList<LiveOfficer>>[0]['sorts'];
}

interface RowProps {
  readonly officer: LiveOfficer;
  readonly where: string;
  readonly isReached: boolean;
}

function OfficerRow({ officer, where, isReached }: RowProps) {
  const { words } = useWords();
  const freshness = useDesk((state) => freshnessOf(officer, state.now));
  return useMemo(
    () => (
      <RowLink to={{ kind: 'officer', id: officer.officerId }} isReached={isReached}>
        <OfficerDot freshness={freshness} />
        <span class="row-main">
          <span class="row-name">
            {officer.callSign} <span class="row-role">{officer.role}</span>
          </span>
          <span class="row-more">{where === '' ? words.notInHotspot : where}</span>
        </span>
        <span class="row-side">
          {freshness === 'last-seen' ? (
            <Ago at={officer.capturedAt} words={words.lastSeen} />
          ) : (
            <Ago at={officer.capturedAt} />
          )}
        </span>
      </RowLink>
    ),
    [officer, where, isReached, words, freshness],
  );
}

/** The officer's mark in lists and cards: solid, paler, hollow or grey with the age of the position. */
export function OfficerDot({ freshness }: { freshness: string }) {
  return (
    <svg
      class={`officer officer-${freshness}`}
      width="26"
      height="26"
      viewBox="-13 -13 26 26"
      aria-hidden="true"
    >
      <path d="M0-9.5 6.5 7 0 3.6-6.5 7Z" />
    </svg>
  );
}

function officersCsv(officers: readonly LiveOfficer[], whereOf: (officer: LiveOfficer) => string): string {
  return csvText(
    ['officer_id', 'call_sign', 'role', 'hotspots', 'captured_at', 'accuracy_m'],
    officers.map((officer): Cell[] => [
      officer.officerId,
      officer.callSign,
      officer.role,
      whereOf(officer),
      timeCell(officer.capturedAt),
      officer.accuracyMetres,
    ]),
  );
}
