// The dosage day at the foot of the desk: when each hotspot was patrolled, up to now at the right end. It shows; it does not play yet.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { byDue } from '../live/standing.ts';
import { clockTime } from '../words/age.ts';
import { useDesk, useWords } from './desk-context.ts';
import { dayOf, dayStart } from './dosage-day.ts';
import { moveInList } from './list-keys.ts';
import { type NamedHotspot, useNamedHotspots } from './named.ts';
import { patrolledAtOnce } from './patrolled-at-once.ts';
import { RowLink } from './row-link.tsx';

const hourMilliseconds = 3_600_000;

export function TimeBar() {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const hotspots = useNamedHotspots();
  const now = useDesk((state) => Math.floor(state.now / 10_000) * 10_000);
  const from = Math.min(dayStart(dayOf(now)), now - hourMilliseconds);
  const patrolled = hotspots.filter(({ hotspot }) => hotspot.patrolStretches.length > 0).length;
  const ordered = useMemo(
    () => hotspots.toSorted((a, b) => byDue(a.hotspot, b.hotspot) || a.name.localeCompare(b.name)),
    [hotspots],
  );
  return (
    <section class="time-bar panel" aria-labelledby="time-bar-title">
      <header class="time-head">
        <h2 id="time-bar-title">{words.timeBarSummary(patrolled, hotspots.length)}</h2>
        <span class="small">{words.dayStarts}</span>
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.lanes} <span aria-hidden="true">{isOpen ? '▾' : '▴'}</span>
        </button>
      </header>
      {isOpen && (
        <ul class="lanes" onKeyDown={moveInList}>
          {ordered.map((named, index) => (
            <li key={named.hotspot.hotspotId}>
              <Lane named={named} from={from} to={now} isReached={index === 0} />
            </li>
          ))}
        </ul>
      )}
      <Together hotspots={hotspots} from={from} to={now} />
    </section>
  );
}

/** The width of an element as it is laid out. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    // In units of a sixteenth of a rem, so that the drawing grows with the letters.
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width / unit)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function Lane({ named, from, to, isReached }: Span & { named: NamedHotspot; isReached: boolean }) {
  const { element, width } = useWidth();
  const { hotspot, name } = named;
  const across = (at: number) => ((at - from) / (to - from)) * width;
  return (
    <RowLink class="lane" to={{ kind: 'hotspot', id: hotspot.hotspotId }} isReached={isReached}>
      <span class="lane-name">{name}</span>
      <div ref={element} class="lane-bars">
        <svg class="lane-drawing" viewBox={`0 0 ${width} 14`} aria-hidden="true">
          <rect class="lane-ground" y="4" width={width} height="6" rx="3" />
          {hotspot.patrolStretches.map(([start, end]) => (
            <rect
              key={start}
              class="lane-bar"
              x={Math.max(0, across(start))}
              y="2"
              width={Math.max(2, across(end) - Math.max(0, across(start)))}
              height="10"
              rx="2"
            />
          ))}
        </svg>
      </div>
    </RowLink>
  );
}

function Together({ hotspots, from, to }: Span & { hotspots: readonly NamedHotspot[] }) {
  const { words } = useWords();
  const { element, width } = useWidth();
  const steps = useMemo(
    () => patrolledAtOnce(hotspots.map(({ hotspot }) => hotspot.patrolStretches)),
    [hotspots],
  );
  const most = Math.max(1, ...steps.map((step) => step.count));
  const across = (at: number) => ((Math.min(to, Math.max(from, at)) - from) / (to - from)) * width;
  const firstHour = Math.ceil(from / hourMilliseconds) * hourMilliseconds;
  const hours = Math.floor((to - firstHour) / hourMilliseconds) + 1;
  const every = width / Math.max(1, hours) > 44 ? 1 : width / Math.max(1, hours) > 26 ? 2 : 4;
  const ticks = Array.from({ length: hours }, (_, index) => firstHour + index * hourMilliseconds);
  return (
    <div ref={element} class="together">
      <svg
        class="together-drawing"
        viewBox={`0 0 ${width} 46`}
        role="img"
        aria-label={`${words.anyHotspot}, ${words.most(most)}`}
      >
        {steps.map((step, index) => {
          const height = (step.count / most) * 26;
          const end = steps[index + 1]?.at ?? to;
          return step.count === 0 ? null : (
            <rect
              key={step.at}
              class="lane-bar"
              x={across(step.at)}
              y={28 - height}
              width={Math.max(1, across(end) - across(step.at))}
              height={height}
            />
          );
        })}
        <line class="axis-line" x1="0" x2={width} y1="28.5" y2="28.5" />
        {ticks.map((at, index) =>
          index % every === 0 && across(at) < width - 92 ? (
            <g key={at}>
              <line class="axis-line" x1={across(at)} x2={across(at)} y1="28" y2="32" />
              <text class="axis" x={across(at) + (across(at) < 12 ? 0 : -14)} y="43">
                {clockTime(at)}
              </text>
            </g>
          ) : null,
        )}
        <line class="now-line" x1={width - 1} x2={width - 1} y1="0" y2="32" />
        <text class="axis axis-end axis-now" x={width} y="43">
          {words.now} {clockTime(to)}
        </text>
      </svg>
    </div>
  );
}
