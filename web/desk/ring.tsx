// The ring of a hotspot in lists and cards, the same as its mark on the map: dashed when due, a dot when patrolled now, a tick when met.
import type { Standing } from '../live/standing.ts';

const radius = 12;
const round = 2 * Math.PI * radius;

export function Ring({ standing, share, size }: { standing: Standing; share: number | null; size: number }) {
  const arc = share ?? (standing === 'now' ? 1 : 0);
  return (
    <svg class={`ring ring-${standing}`} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle class="ring-track" cx="16" cy="16" r={radius} />
      {arc > 0 && (
        <circle
          class="ring-arc"
          cx="16"
          cy="16"
          r={radius}
          stroke-dasharray={`${arc * round} ${round}`}
          transform="rotate(-90 16 16)"
        />
      )}
      {standing === 'now' && <circle class="ring-dot" cx="16" cy="16" r="4.2" />}
      {standing === 'met' && <path class="ring-tick" d="M11 16.3l3.8 3.8 6.4-7.6" />}
    </svg>
  );
}
