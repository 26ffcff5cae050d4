// Time over time: a bar a period with the range of its error across it, and an upright line where the definition changed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { shortDay } from '../words/age.ts';
import { tenthsOfHours } from '../words/numbers.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './desk-context.ts';

export interface ChartBar {
  /** The dosage day, or the Monday of a week. */
  readonly day: string;
  readonly seconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

export interface ChartProps {
  readonly title: string;
  readonly bars: readonly ChartBar[];
  readonly step: 'day' | 'week';
  /** Days on which the definition changed. */
  readonly breaks: readonly string[];
}

const height = 180;
const left = 52;
const foot = 26;
const top = 8;

export function DosageChart({ title, bars, step, breaks }: ChartProps) {
  const { words } = useWords();
  const [place, width] = useWidth();
  const most = mostOf(bars);
  const room = (width - left) / Math.max(1, bars.length);
  const bar = Math.min(48, room * 0.72);
  const y = (seconds: number) => top + height * (1 - Math.min(seconds, most) / most);
  const every = Math.max(1, Math.ceil(bars.length / Math.max(1, (width - left) / 64)));
  return (
    <figure class="dosage-chart" ref={place}>
      <svg viewBox={`0 0 ${width} ${top + height + foot}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid-line" x1={left} x2={width} y1={y(most * share)} y2={y(most * share)} />
            <text class="axis axis-end" x={left - 6} y={y(most * share) + 4}>
              {axisWords(words, most * share, most)}
            </text>
          </g>
        ))}
        {bars.map((each, i) => {
          const middle = left + room * (i + 0.5);
          return (
            <g key={each.day}>
              <rect
                class="dosage-bar"
                x={middle - bar / 2}
                width={bar}
                y={y(each.seconds)}
                height={top + height - y(each.seconds)}
              />
              {each.highSeconds > 0 && (
                <path
                  class="dosage-range"
                  d={`M${middle - 4} ${y(each.highSeconds)}h8M${middle} ${y(each.highSeconds)}V${y(each.lowSeconds)}M${middle - 4} ${y(each.lowSeconds)}h8`}
                />
              )}
              {i % every === 0 && (
                <text class="axis axis-middle" x={middle} y={top + height + 18}>
                  {shortDay(words, each.day)}
                </text>
              )}
            </g>
          );
        })}
        {breaksAt(bars, breaks).map((i) => (
          <line
            key={i}
            class="break-line"
            x1={left + room * i}
            x2={left + room * i}
            y1={top - 4}
            y2={top + height + 6}
          />
        ))}
      </svg>
      <figcaption class="small">
        {words.chartMeaning} {step === 'week' && words.chartWeekly} {breaks.length > 0 && words.chartBreak}
      </figcaption>
    </figure>
  );
}

/** The bars before which a line stands. */
function breaksAt(bars: readonly ChartBar[], breaks: readonly string[]): number[] {
  const places = breaks.map((day) => {
    const next = bars.findIndex((bar) => bar.day >= day);
    return next === -1 ? bars.length - 1 : next;
  });
  return [...new Set(places)];
}

/** The top of the scale: a round number of minutes or hours; a range far above its bar is cut. */
function mostOf(bars: readonly ChartBar[]): number {
  const most = Math.max(
    600,
    ...bars.map((bar) => Math.max(bar.seconds, Math.min(bar.highSeconds, bar.seconds * 2))),
  );
  const unit = most < 7200 ? 60 : 3600;
  const size = 10 ** Math.floor(Math.log10(most / unit));
  const steps = [1, 2, 4, 5, 8, 10].find((step) => step * size >= most / unit) ?? 10;
  return steps * size * unit;
}

function axisWords(words: Words, seconds: number, most: number): string {
  if (most < 7200) return words.minutes(Math.round(seconds / 60));
  return words.hours(
    seconds % 3600 === 0 ? (seconds / 3600).toLocaleString('en-GB') : tenthsOfHours(seconds),
  );
}

/** How wide the chart may be drawn, so that its letters keep their size. */
function useWidth() {
  const place = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      // Where the page's letters are larger, so are the chart's.
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const room = (entry?.contentRect.width ?? 0) / letters;
      if (room > 0) setWidth(Math.round(room));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
