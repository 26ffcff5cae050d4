// The time bar at the foot of the desk is the playback: now at its right end, drag or arrow back; above it when each hotspot was patrolled.
import { useMemo, useState } from 'preact/hooks';
import { byDue } from '../../core/tracking/due-order.ts';
import { clockTime, shortDay } from '../words/age.ts';
import { type Graph, hoursOf } from './day-graph.ts';
import { useDesk, usePresent, useWords } from './desk-context.ts';
import { dayAfter, dayOf, dayStart } from './dosage-day.ts';
import { moveInList } from './list-keys.ts';
import { type NamedHotspot, useNamedHotspots } from './named.ts';
import { RowLink } from './row-link.tsx';
import { SpeedReason } from './speed-reason.tsx';
import { type Span, TimeTrack } from './time-track.tsx';
import { Transport } from './transport.tsx';
import { useGraph } from './use-graph.ts';
import { useWidth } from './use-width.ts';

const hourMilliseconds = 3_600_000;

export function TimeBar() {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const hotspots = useNamedHotspots();
  const span = useSpan();
  const isPast = useDesk((state) => state.past !== null);
  const patrolled = useDesk(({ past }) => (past?.day.state === 'ready' ? past.day.value.patrolled : null));
  const stretchesOf = ({ hotspot }: NamedHotspot) =>
    patrolled === null ? hotspot.patrolStretches : (patrolled.get(hotspot.hotspotId) ?? []);
  const count = hotspots.filter((named) => stretchesOf(named).length > 0).length;
  const ordered = useMemo(
    () => hotspots.toSorted((a, b) => byDue(a.hotspot, b.hotspot) || a.name.localeCompare(b.name)),
    [hotspots],
  );
  const graph = useGraph(span, hotspots);
  const day = shortDay(words, dayOf(span.from));
  return (
    <section class="time-bar panel" aria-labelledby="time-bar-title">
      <header class="time-head">
        <h2 id="time-bar-title">
          {isPast
            ? `${day}: ${words.timeBarOf(count, hotspots.length)}`
            : words.timeBarSummary(count, hotspots.length)}
        </h2>
        <span class="small">{words.dayStarts}</span>
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.lanes} <span aria-hidden="true">{isOpen ? '▾' : '▴'}</span>
        </button>
      </header>
      {isOpen && (
        <div class="lanes">
          <ul onKeyDown={moveInList}>
            {ordered.map((named, index) => (
              <li key={named.hotspot.hotspotId}>
                <Lane named={named} stretches={stretchesOf(named)} span={span} isReached={index === 0} />
              </li>
            ))}
          </ul>
          <GraphTable graph={graph} span={span} />
        </div>
      )}
      <p class="track-title small">
        {`${graph.title}, ${words.most(graph.valueWords(graph.most))}`} <SpeedReason />
      </p>
      <TimeTrack span={span} graph={graph} />
      <Transport span={span} />
    </section>
  );
}

/** The dosage day that is looked at, as far as it has come. */
function useSpan(): Span {
  const now = usePresent((state) => Math.floor(state.now / 10_000) * 10_000);
  const day = useDesk((state) => dayOf(state.now));
  return useMemo(() => {
    const from = dayStart(day);
    const to = Math.min(dayStart(dayAfter(day, 1)), now);
    return { from: Math.min(from, to - hourMilliseconds), to, endsNow: to === now };
  }, [day, now]);
}

interface LaneProps {
  readonly named: NamedHotspot;
  readonly stretches: readonly (readonly [number, number])[];
  readonly span: Span;
  readonly isReached: boolean;
}

function Lane({ named: { hotspot, name }, stretches, span: { from, to }, isReached }: LaneProps) {
  const { element, width } = useWidth();
  const at = useDesk((state) => (state.past === null ? null : state.past.at));
  const across = (moment: number) => ((moment - from) / (to - from)) * width;
  return (
    <RowLink class="lane" to={{ kind: 'hotspot', id: hotspot.hotspotId }} isReached={isReached}>
      <span class="lane-name">{name}</span>
      <div ref={element} class="lane-bars">
        <svg class="lane-drawing" viewBox={`0 0 ${width} 14`} aria-hidden="true">
          <rect class="lane-ground" y="4" width={width} height="6" rx="3" />
          {stretches.map(([start, end]) => (
            <rect
              key={start}
              class="lane-bar"
              x={Math.max(0, across(start))}
              y="2"
              width={Math.max(2, across(Math.min(end, to)) - Math.max(0, across(start)))}
              height="10"
              rx="2"
            />
          ))}
          {at !== null && <line class="now-line" x1={across(at)} x2={across(at)} y1="0" y2="14" />}
        </svg>
      </div>
    </RowLink>
  );
}

/** The graph in numbers: the most in each hour. */
function GraphTable({ graph, span }: { graph: Graph; span: Span }) {
  const { words } = useWords();
  const hours = hoursOf(graph, span.from, span.to);
  return (
    <details class="twin track-twin">
      <summary>
        {words.asTable}: {graph.title}
      </summary>
      <table>
        <caption class="visually-hidden">{graph.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hour}</th>
            <th scope="col" class="figure">
              {words.mostAtOnce}
            </th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ from, most }) => (
            <tr key={from}>
              <td>
                {words.fromToWords(clockTime(from), clockTime(Math.min(span.to, from + hourMilliseconds)))}
              </td>
              <td class="figure">{graph.valueWords(most)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
