// This week against target: a bar a day with the range of its error as a soft band, and the target as a line.

import { dosageByHotspot, type HotspotDosage } from '../../core/tracking/dosage-list.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { shortDay } from '../words/age.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import { Failed } from './card.tsx';
import { useDesk, useWords } from './desk-context.ts';
import { dayAfter } from './dosage-day.ts';
import { DeclaredNote } from './dosage-declared.tsx';
import { useReply } from './use-reply.ts';

export function WeekBars({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const { hotspotId, day } = hotspot;
  const from = dayAfter(day, -6);
  const minutes = useDesk((state) => Math.floor(state.now / 300_000));
  const { loaded, retry } = useReply(
    `/api/dosage?by=hotspot-day&from=${from}&to=${day}&hotspotId=${encodeURIComponent(hotspotId)}`,
    dosageByHotspot,
    minutes,
  );
  return (
    <section>
      <h3>{words.thisWeek}</h3>
      {loaded.state === 'loading' && <p class="waiting-words">{words.loadingWeek}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotWeek} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && (
        <>
          <Week days={weekOf(hotspot, loaded.value.rows, from)} target={hotspot.dayTargetPatrolSeconds} />
          <DeclaredNote declared={loaded.value.declared} />
        </>
      )}
    </section>
  );
}

interface WeekDay {
  readonly day: string;
  readonly patrolSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
  readonly visits: number;
}

// Today comes from the live state, so that the card never contradicts itself.
function weekOf(hotspot: LiveHotspot, rows: readonly HotspotDosage[], from: string): readonly WeekDay[] {
  const own = new Map(rows.filter((row) => row.hotspotId === hotspot.hotspotId).map((row) => [row.day, row]));
  return Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = dayAfter(from, index);
    if (day === hotspot.day)
      return {
        day,
        patrolSeconds: hotspot.patrolSeconds,
        lowSeconds: hotspot.patrolLowSeconds,
        highSeconds: hotspot.patrolHighSeconds,
        visits: hotspot.patrolVisits,
      };
    const row = own.get(day);
    return {
      day,
      patrolSeconds: row?.patrolSeconds ?? 0,
      lowSeconds: row?.patrolLowSeconds ?? 0,
      highSeconds: row?.patrolHighSeconds ?? 0,
      visits: row?.patrolVisits ?? 0,
    };
  });
}

const height = 72;

function Week({ days, target }: { days: readonly WeekDay[]; target: number | null }) {
  const { words } = useWords();
  const most = Math.max(
    target ?? 0,
    600,
    ...days.map((day) => Math.min(day.highSeconds, day.patrolSeconds * 2)),
  );
  const up = (seconds: number) => (Math.min(seconds, most) / most) * height;
  return (
    <>
      <svg class="week" viewBox="0 0 384 106" role="img" aria-label={words.thisWeek}>
        {days.map((day, index) => {
          const x = index * 55 + 4;
          const isMet = target !== null && day.patrolSeconds >= target;
          return (
            <g key={day.day}>
              <rect class="week-ground" x={x} y="8" width="46" height={height} rx="2" />
              <rect
                class={isMet ? 'week-bar week-met' : 'week-bar'}
                x={x}
                y={8 + height - up(day.patrolSeconds)}
                width="46"
                height={up(day.patrolSeconds)}
                rx="2"
              />
              {day.highSeconds > 0 && (
                <rect
                  class="week-range"
                  x={x + 17}
                  y={8 + height - up(day.highSeconds)}
                  width="12"
                  height={Math.max(2, up(day.highSeconds) - up(day.lowSeconds))}
                  rx="2"
                />
              )}
              <text class="axis axis-middle" x={x + 23} y="94">
                {shortDay(words, day.day)}
              </text>
            </g>
          );
        })}
        {target !== null && (
          <line
            class="target-line"
            x1="0"
            x2="384"
            y1={8 + height - up(target)}
            y2={8 + height - up(target)}
          />
        )}
      </svg>
      <p class="small">
        {target === null ? words.noTargetSet : words.targetLine(wholeMinutes(target))} {words.rangeMeaning}
      </p>
      <details class="twin">
        <summary>{words.asTable}</summary>
        <WeekTable days={days} target={target} />
      </details>
    </>
  );
}

function WeekTable({ days, target }: { days: readonly WeekDay[]; target: number | null }) {
  const { words } = useWords();
  return (
    <table>
      <caption class="visually-hidden">{words.thisWeek}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col" class="figure">
            {words.patrolTime}
          </th>
          <th scope="col" class="figure">
            {words.range}
          </th>
          <th scope="col" class="figure">
            {words.target}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <td>{shortDay(words, day.day)}</td>
            <td class="figure">{words.minutes(wholeMinutes(day.patrolSeconds))}</td>
            <td class="figure">{words.rangeMinutes(...minuteRange(day.lowSeconds, day.highSeconds))}</td>
            <td class="figure">{target === null ? '–' : words.minutes(wholeMinutes(target))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
