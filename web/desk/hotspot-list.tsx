// The hotspots by what is due.
import { useMemo } from 'preact/hooks';
import { byDue, type Standing, shareOf, standingOf } from '../../core/tracking/due-order.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { Ring } from '../marks/ring.tsx';
import { wholeMinutes } from '../words/numbers.ts';
import { type Cell, csvText, timeCell } from './csv.ts';
import { useDesk, useWords } from './desk-context.ts';
import { Ago } from './moment.tsx';
import { type NamedHotspot, useNamedHotspots } from './named.ts';
import { RailList } from './rail-list.tsx';
import { RowLink } from './row-link.tsx';
import { rangeWords, shortMinutes, standingWords } from './standing-words.ts';

export function HotspotList() {
  const { words } = useWords();
  const items = useNamedHotspots();
  const selection = useDesk((state) => state.view.selection);
  const sorts = useMemo(() => sortsIn(words), [words]);
  return (
    <RailList
      name="hotspots"
      items={items}
      keyOf={({ hotspot }) => hotspot.hotspotId}
      searchable={({ name }) => name}
      sorts={sorts}
      searchWords={words.searchHotspots}
      countWords={words.countHotspots}
      current={selection?.kind === 'hotspot' ? selection.id : null}
      csv={hotspotsCsv}
      row={({ hotspot, name }, isReached) => (
        <HotspotRow hotspot={hotspot} name={name} isReached={isReached} />
      )}
      empty={
        <>
          <p>
            <strong>{words.noHotspots}</strong>
          </p>
          <p>{words.noHotspotsDo}</p>
          <p>
            <code>./beatkeeper import hotspots hotspots.geojson</code>
          </p>
        </>
      }
    />
  );
}

function sortsIn(words: ReturnType<typeof useWords>['words']) {
  const compare = new Intl.Collator('en-GB', { numeric: true }).compare;
  const byName = (a: NamedHotspot, b: NamedHotspot) => compare(a.name, b.name);
  return [
    { id: 'due', words: words.sortDue, compare: (a, b) => byDue(a.hotspot, b.hotspot) || byName(a, b) },
    { id: 'name', words: words.sortName, compare: byName },
    {
      id: 'last-visit',
      words: words.sortLastVisit,
      compare: (a, b) => (a.hotspot.lastVisitEndedAt ?? 0) - (b.hotspot.lastVisitEndedAt ?? 0),
    },
    {
      id: 'minutes',
      words: words.sortMinutes,
      compare: (a, b) => b.hotspot.patrolSeconds - a.hotspot.patrolSeconds || byName(a, b),
    },
  ] satisfies Parameters<typeof RailList<NamedHotspot>>[0]['sorts'];
}

interface RowProps {
  readonly hotspot: LiveHotspot;
  readonly name: string;
  readonly isReached: boolean;
}

function HotspotRow({ hotspot, name, isReached }: RowProps) {
  const { words } = useWords();
  const standing = standingOf(hotspot);
  // Drawn again only when this hotspot changed, not with every frame.
  return useMemo(
    () => (
      <RowLink to={{ kind: 'hotspot', id: hotspot.hotspotId }} isReached={isReached}>
        <Ring standing={standing} share={shareOf(hotspot)} size={34} />
        <span class="row-main">
          <span class="row-name">{name}</span>
          <span class="row-more">
            {shortMinutes(words, hotspot)} (
            {rangeWords(words, hotspot.patrolLowSeconds, hotspot.patrolHighSeconds)})
          </span>
        </span>
        <span class="row-side">
          <StandingChip standing={standing} />
          <span>
            {standing === 'now' ? (
              words.thereNow(hotspot.presentOfficerIds.length)
            ) : hotspot.lastVisitEndedAt === null ? (
              words.noVisitYet
            ) : (
              <>
                <span class="visually-hidden">{words.lastVisitHeading} </span>
                <Ago at={hotspot.lastVisitEndedAt} />
              </>
            )}
          </span>
        </span>
      </RowLink>
    ),
    [hotspot, name, isReached, words, standing],
  );
}

export function StandingChip({ standing }: { standing: Standing }) {
  const { words } = useWords();
  return <span class={`chip chip-${standing}`}>{standingWords(words, standing)}</span>;
}

function hotspotsCsv(items: readonly NamedHotspot[]): string {
  return csvText(
    [
      'hotspot_id',
      'name',
      'day',
      'standing',
      'patrol_minutes',
      'patrol_minutes_low',
      'patrol_minutes_high',
      'target_patrol_minutes',
      'patrol_visits',
      'person_visits',
      'last_visit_ended_at',
      'officers_there_now',
    ],
    items.map(({ hotspot, name }): Cell[] => [
      hotspot.hotspotId,
      name,
      hotspot.day,
      standingOf(hotspot),
      wholeMinutes(hotspot.patrolSeconds),
      wholeMinutes(hotspot.patrolLowSeconds),
      Math.ceil(hotspot.patrolHighSeconds / 60),
      hotspot.dayTargetPatrolSeconds === null ? null : wholeMinutes(hotspot.dayTargetPatrolSeconds),
      hotspot.patrolVisits,
      hotspot.personVisits,
      timeCell(hotspot.lastVisitEndedAt),
      hotspot.presentOfficerIds.length,
    ]),
  );
}
