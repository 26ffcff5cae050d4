// The time bar itself: a slider over the dosage day. At its right end is now; dragged or arrowed back it is the past. Behind it a small graph.
import { clockTime, exactTime } from '../words/age.ts';
import type { Graph } from './day-graph.ts';
import { useDesk, usePlayback, useWords } from './desk-context.ts';
import { useWidth } from './use-width.ts';

const hourMilliseconds = 3_600_000;
const secondMilliseconds = 1000;
const graphHeight = 26;
const ground = 28;

export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether it ends with now. */
  readonly endsNow: boolean;
}

/** How far a key moves the head, in milliseconds. */
export function keyStep(key: string, isFar: boolean): number {
  const near = isFar ? 60_000 : 10_000;
  if (key === 'ArrowLeft') return -near;
  if (key === 'ArrowRight') return near;
  if (key === 'ArrowDown') return -60_000;
  if (key === 'ArrowUp') return 60_000;
  if (key === 'PageDown') return -600_000;
  return key === 'PageUp' ? 600_000 : 0;
}

export function TimeTrack({ span, graph }: { span: Span; graph: Graph }) {
  const { words } = useWords();
  const playback = usePlayback();
  const { element, width } = useWidth();
  const { from, to } = span;
  const end = span.endsNow ? Number.POSITIVE_INFINITY : to - secondMilliseconds;
  const at = useDesk((state) => (state.past === null ? null : state.past.at));
  const shown = at ?? to;
  const across = (moment: number) => ((Math.min(to, Math.max(from, moment)) - from) / (to - from)) * width;
  const momentAt = (event: PointerEvent) => {
    const box = element.current?.getBoundingClientRect();
    if (!box || box.width === 0) return shown;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    // The last three pixels are the end, which a hand does not hit otherwise.
    return box.right - event.clientX < 3 ? end : from + share * (to - from);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = keyStep(event.key, event.shiftKey);
    if (event.key === ' ') playback.toggle();
    else if (event.key === 'Home') playback.show(from);
    else if (event.key === 'End') playback.show(end);
    else if (step !== 0) playback.show(Math.max(from, shown + step));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={element}
      class="track"
      role="slider"
      tabIndex={0}
      data-time
      aria-label={words.timeSlider}
      aria-keyshortcuts="t"
      aria-valuemin={0}
      aria-valuemax={Math.round((to - from) / secondMilliseconds)}
      aria-valuenow={Math.round((shown - from) / secondMilliseconds)}
      aria-valuetext={at === null ? words.now : exactTime(words, shown)}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        playback.drag(momentAt(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) playback.drag(momentAt(event));
      }}
      onPointerUp={(event) => playback.show(momentAt(event))}
    >
      <svg class="track-drawing" viewBox={`0 0 ${width} 46`} aria-hidden="true">
        <Steps graph={graph} across={across} end={to} />
        <line class="axis-line" x1="0" x2={width} y1={ground + 0.5} y2={ground + 0.5} />
        <Hours span={span} width={width} across={across} />
        {at !== null && (
          <rect class="track-later" x={across(at)} y="0" width={width - across(at)} height={ground} />
        )}
        <Head
          x={across(shown)}
          width={width}
          words={at === null ? `${words.now} ${clockTime(to)}` : clockTime(shown)}
        />
      </svg>
    </div>
  );
}

function Steps({ graph, across, end }: { graph: Graph; across: (at: number) => number; end: number }) {
  return graph.steps.map(({ at, value }, index) => {
    if (value <= 0) return null;
    const height = Math.max(1, (value / graph.most) * graphHeight);
    const width = Math.max(1, across(graph.steps[index + 1]?.at ?? end) - across(at));
    return (
      <rect key={at} class="lane-bar" x={across(at)} y={ground - height} width={width} height={height} />
    );
  });
}

function Hours({
  span: { from, to },
  width,
  across,
}: {
  span: Span;
  width: number;
  across: (at: number) => number;
}) {
  const first = Math.ceil(from / hourMilliseconds) * hourMilliseconds;
  const hours = Math.floor((to - first) / hourMilliseconds) + 1;
  const every = [1, 2, 4, 6].find((step) => (width / Math.max(1, hours)) * step > 44) ?? 12;
  return Array.from({ length: Math.max(0, hours) }, (_, index) => first + index * hourMilliseconds).map(
    (at, index) =>
      index % every === 0 && across(at) < width - 92 ? (
        <g key={at}>
          <line class="axis-line" x1={across(at)} x2={across(at)} y1={ground} y2={ground + 4} />
          <text class="axis" x={across(at) + (across(at) < 12 ? 0 : -14)} y="43">
            {clockTime(at)}
          </text>
        </g>
      ) : null,
  );
}

function Head({ x, width, words }: { x: number; width: number; words: string }) {
  const isRight = x > width - 46;
  return (
    <g class="head">
      <line class="now-line" x1={Math.min(x, width - 1)} x2={Math.min(x, width - 1)} y1="0" y2="32" />
      <circle class="head-grip" cx={Math.min(Math.max(x, 6), width - 6)} cy={ground} r="6" />
      <text
        class={`axis axis-now ${isRight ? 'axis-end' : 'axis-middle'}`}
        x={isRight ? width : Math.max(x, 20)}
        y="43"
      >
        {words}
      </text>
    </g>
  );
}
