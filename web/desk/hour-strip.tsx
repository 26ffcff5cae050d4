// Today by hour: how many minutes of each hour of the dosage day somebody was there. The table beneath says the same.
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { clockTime } from '../words/age.ts';
import { useDesk, useWords } from './desk-context.ts';
import { dayAfter, dayStart } from './dosage-day.ts';
import { hourMilliseconds, secondsByHour } from './seconds-by-hour.ts';

export function HourStrip({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const now = useDesk((state) => Math.floor(state.now / 60_000) * 60_000);
  const from = dayStart(hotspot.day);
  const hours = Math.round((dayStart(dayAfter(hotspot.day, 1)) - from) / hourMilliseconds);
  const seconds = secondsByHour(hotspot.patrolStretches, from, hours);
  const startOf = (hour: number) => clockTime(from + hour * hourMilliseconds);
  const nowAt = Math.min(1, Math.max(0, (now - from) / (hours * hourMilliseconds)));
  return (
    <section>
      <h3>{words.todayByHour}</h3>
      <svg class="hours" viewBox="0 0 384 58" role="img" aria-label={words.todayByHour}>
        {seconds.map((covered, hour) => {
          const width = 384 / hours;
          const height = (covered / 3600) * 40;
          return (
            <g key={startOf(hour) + String(hour)}>
              <rect class="hour-ground" x={hour * width} y="0" width={width - 1.5} height="40" rx="1.5" />
              {covered > 0 && (
                <rect
                  class="hour-bar"
                  x={hour * width}
                  y={40 - Math.max(2, height)}
                  width={width - 1.5}
                  height={Math.max(2, height)}
                  rx="1.5"
                />
              )}
              {hour % 6 === 0 && (
                <text class="axis" x={hour * width} y="55">
                  {startOf(hour)}
                </text>
              )}
            </g>
          );
        })}
        <line class="now-line" x1={nowAt * 384} x2={nowAt * 384} y1="0" y2="44" />
      </svg>
      <details class="twin">
        <summary>{words.asTable}</summary>
        <table>
          <caption class="visually-hidden">{words.todayByHour}</caption>
          <thead>
            <tr>
              <th scope="col">{words.hour}</th>
              <th scope="col" class="figure">
                {words.patrolledMinutes}
              </th>
            </tr>
          </thead>
          <tbody>
            {seconds.map((covered, hour) =>
              covered === 0 ? null : (
                <tr key={startOf(hour) + String(hour)}>
                  <td>{words.fromToWords(startOf(hour), startOf(hour + 1))}</td>
                  <td class="figure">{words.minutes(Math.floor(covered / 60))}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        <p class="small">{words.dayStarts}</p>
      </details>
    </section>
  );
}
