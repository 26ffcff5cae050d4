// The ring of a hotspot in lists and cards, the same as its mark on the map: dashed when due, a dot when patrolled now, a tick when met.
import type { Standing } from '../../core/tracking/due-order.ts';

const radius = 12;

export function Ring({ standing, share, size }: { standing: Standing; share: number | null; size: number }) {
  const arc = share ?? (standing === 'now' ? 1 : 0);
  return (
    <svg class={`ring ring-${standing}`} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle class="ring-track" cx="16" cy="16" r={radius} />
      {arc > 0 && <path class="ring-arc" d={arcPath(Math.min(arc, 0.9999))} />}
      {standing === 'now' && <circle class="ring-dot" cx="16" cy="16" r="4.2" />}
      {standing === 'met' && <path class="ring-tick" d="M11 16.3l3.8 3.8 6.4-7.6" />}
    </svg>
  );
}

/** The way round from the top for a share of the turn. */
function arcPath(share: number): string {
  const angle = share * 2 * Math.PI;
  const x = 16 + radius * Math.sin(angle);
  const y = 16 - radius * Math.cos(angle);
  return `M16 ${16 - radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(3)} ${y.toFixed(3)}`;
}
