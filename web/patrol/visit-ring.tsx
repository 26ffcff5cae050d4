// The ring of the visit under way: full at its target, with the doubt of the positions as a soft band, and the minutes in its middle.
import { wholeMinutes } from '../words/numbers.ts';
import type { InsideState } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';

const radius = 45;
const round = 2 * Math.PI * radius;

export function VisitRing({ visit }: { visit: InsideState }) {
  const { words } = usePatrol();
  const { countedSeconds, lowSeconds, highSeconds, targetSeconds, isOnTarget } = visit;
  const share = (seconds: number) => Math.min(1, targetSeconds <= 0 ? 1 : seconds / targetSeconds);
  const arc = (from: number, to: number) => ({
    'stroke-dasharray': `${((to - from) * round).toFixed(2)} ${round.toFixed(2)}`,
    'stroke-dashoffset': (-from * round).toFixed(2),
  });
  const minutes = wholeMinutes(countedSeconds);
  return (
    <div class={isOnTarget ? 'visit-ring is-met' : 'visit-ring'}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="visit-track" cx="50" cy="50" r={radius} />
        <g transform="rotate(-90 50 50)">
          <circle
            class="visit-band"
            cx="50"
            cy="50"
            r={radius}
            {...arc(share(lowSeconds), share(highSeconds))}
          />
          <circle class="visit-arc" cx="50" cy="50" r={radius} {...arc(0, share(countedSeconds))} />
        </g>
        {isOnTarget && <path class="visit-tick" d="M43 82l5 5 9-11" />}
      </svg>
      <div class="visit-time" role="timer">
        <span class="visit-minutes">{minutes}</span>{' '}
        <span class="visit-unit">
          {words.minutesUnit} {words.secondsUnit(Math.floor(countedSeconds - 60 * minutes))}
        </span>
      </div>
    </div>
  );
}
