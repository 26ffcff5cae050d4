// Which graph the time bar shows: now, hotspots patrolled at once; in the past, officers in hotspots, or the speed of the one who is selected.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Positions } from '../../core/tracking/position.ts';
import { getPlayback } from '../api.ts';
import { speedSteps } from '../past/speed-steps.ts';
import { giveReason } from '../people/look-given.ts';
import { useAccount } from '../people/own-account.ts';
import { type Graph, graphOf } from './day-graph.ts';
import { useDesk, useWords } from './desk-context.ts';
import { type NamedHotspot, useCallSign } from './named.ts';
import { patrolledAtOnce } from './patrolled-at-once.ts';
import type { Span } from './time-track.tsx';

const speedStepCount = 240;
const minuteMilliseconds = 60_000;

export function useGraph(span: Span, hotspots: readonly NamedHotspot[]): Graph {
  const { words } = useWords();
  const callSign = useCallSign();
  const isPast = useDesk((state) => state.past !== null);
  const inside = useDesk(({ past }) => (past?.day.state === 'ready' ? past.day.value.inside : null));
  const { officerId, why } = useNamedLook();
  const track = useTrack(officerId, why, span);
  const lists = useMemo(
    () => inside ?? (isPast ? [] : hotspots.map(({ hotspot }) => hotspot.patrolStretches)),
    [inside, isPast, hotspots],
  );
  return useMemo(() => {
    if (officerId !== null) {
      const speeds = track === null ? [] : speedSteps(track, span.from, span.to, speedStepCount);
      const step = (span.to - span.from) / speedStepCount;
      const steps = speeds.map((speed, index) => ({
        at: span.from + index * step,
        value: (speed ?? 0) * 3.6,
      }));
      return graphOf(words.speedOf(callSign(officerId)), steps, (value) =>
        words.kilometresAnHour(Math.round(value)),
      );
    }
    const steps = patrolledAtOnce(lists).map(({ at, count }) => ({ at, value: count }));
    return graphOf(isPast ? words.officersInHotspots : words.anyHotspot, steps, (value) => String(value));
  }, [officerId, track, lists, isPast, span.from, span.to, words]);
}

/** Whose past is looked at by name: somebody else's only once it was said why. `asks` is who is selected and waits for that. */
export function useNamedLook(): {
  readonly officerId: string | null;
  readonly why: string | null;
  readonly asks: string | null;
} {
  const selected = useDesk(({ past, view: { selection } }) =>
    past !== null && selection?.kind === 'officer' ? selection.id : null,
  );
  const reason = useDesk((state) => state.reason);
  const own = useAccount()?.officerId ?? null;
  const why = reason !== null && reason.officerId === selected ? reason.words : null;
  const isOpen = selected !== null && (selected === own || why !== null);
  return { officerId: isOpen ? selected : null, why, asks: isOpen ? null : selected };
}

/** An officer's positions of the whole span, up to its last minute. */
function useTrack(officerId: string | null, why: string | null, { from, to }: Span): Positions | null {
  const [track, setTrack] = useState<{
    readonly officerId: string;
    readonly positions: Positions | null;
  } | null>(null);
  const until = Math.max(from, Math.floor(to / minuteMilliseconds) * minuteMilliseconds);
  useEffect(() => {
    if (officerId === null) return;
    const leave = new AbortController();
    const asked = new URLSearchParams({
      from: new Date(from).toISOString(),
      to: new Date(until).toISOString(),
      officer: officerId,
    });
    const ask = async () => {
      const look =
        why === null ? null : await giveReason({ view: 'playback', officerId, from, to: until, reason: why });
      if (look !== null) asked.set('look', look);
      return getPlayback(`/api/playback?${asked}`, leave.signal);
    };
    void ask().then((reply) => {
      // Without it the bar is as useful as before: there is a graph less.
      if (!leave.signal.aborted && reply.ok)
        setTrack({ officerId, positions: reply.value.tracks.at(0) ?? null });
    });
    return () => leave.abort();
  }, [officerId, why, from, until]);
  return track?.officerId === officerId ? track.positions : null;
}
