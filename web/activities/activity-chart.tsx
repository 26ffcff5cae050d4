// One figure over time: a full bar was logged here, a dashed one declared elsewhere; an upright line where the series breaks.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityTotals } from '../../core/activities/activity-totals.ts';
import { dayWords, shortDay } from '../words/age.ts';
import { type ActivityBar, barsOf, breaksAt, chartable } from './activity-bars.ts';
import { useActivityWords } from './saying.ts';

const height = 160;
const left = 48;
/** Room for the last day's name. */
const right = 14;
const foot = 26;
const top = 8;

export function ActivityChart({ totals }: { totals: ActivityTotals }) {
  const { words } = useActivityWords();
  const figures = chartable(totals);
  const [chosen, setChosen] = useState(0);
  const figure = figures[chosen] ?? figures[0];
  const { step, bars } = barsOf(totals, figure);
  const what = (each: typeof figure) => `${words.activityGroups[each.group]} (${words.things[each.counts]})`;
  const title = step === 'day' ? words.chart(what(figure)) : words.chartWeek(what(figure));
  return (
    <figure class="activity-chart">
      {figures.length > 1 && (
        <label class="activity-chart-choice">
          {words.chartOf}
          <select value={chosen} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
            {figures.map((each, i) => (
              <option key={what(each)} value={i}>
                {what(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Bars title={title} bars={bars} breaks={totals.breaks.map(({ day }) => day)} />
      <figcaption class="small">
        {title}. {words.chartMeaning}
      </figcaption>
    </figure>
  );
}

interface BarsProps {
  readonly title: string;
  readonly bars: readonly ActivityBar[];
  readonly breaks: readonly string[];
}

function Bars({ title, bars, breaks }: BarsProps) {
  const { desk } = useActivityWords();
  const [place, width] = useWidth();
  const most = mostOf(bars);
  const room = (width - left - right) / Math.max(1, bars.length);
  const bar = Math.min(40, room * 0.72);
  const y = (count: number) => top + height * (1 - count / most);
  const every = Math.max(1, Math.ceil(bars.length / Math.max(1, (width - left - right) / 64)));
  return (
    <div ref={place}>
      <svg viewBox={`0 0 ${width} ${top + height + foot}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="chart-line" x1={left} x2={width} y1={y(most * share)} y2={y(most * share)} />
            <text class="chart-axis is-end" x={left - 6} y={y(most * share) + 4}>
              {(most * share).toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        {bars.map(({ day, logged, declared }, i) => {
          const middle = left + room * (i + 0.5);
          const shared = { x: middle - bar / 2, width: bar };
          return (
            <g key={day}>
              <title>{`${dayWords(desk, day)}: ${logged.toLocaleString('en-GB')}`}</title>
              {logged > 0 && (
                <rect class="chart-bar" {...shared} y={y(logged)} height={top + height - y(logged)} />
              )}
              {declared > 0 && (
                <rect
                  class="chart-bar is-declared"
                  {...shared}
                  y={y(declared)}
                  height={top + height - y(declared)}
                />
              )}
              {i % every === 0 && (
                <text class="chart-axis is-middle" x={middle} y={top + height + 18}>
                  {shortDay(desk, day)}
                </text>
              )}
            </g>
          );
        })}
        {breaksAt(bars, breaks).map((i) => (
          <line
            key={i}
            class="chart-break"
            x1={left + room * i}
            x2={left + room * i}
            y1={top - 4}
            y2={top + height + 6}
          />
        ))}
      </svg>
    </div>
  );
}

/** The top of the scale: a round even number. */
function mostOf(bars: readonly ActivityBar[]): number {
  const most = Math.max(2, ...bars.map(({ logged, declared }) => Math.max(logged, declared)));
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((each) => each * size >= most) ?? 10;
  return size === 1 && step === 1 ? 2 : step * size;
}

/** How wide the chart may be drawn, so that its letters keep their size. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? 0;
      if (room > 0) setWidth(Math.round(room));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
