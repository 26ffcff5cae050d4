// The dimmed screen: a ring and the minutes in the dark, or the next hotspot. The whole of it is one button that wakes it.
import { useEffect, useRef } from 'preact/hooks';
import { Ring } from '../marks/ring.tsx';
import { usePatrol } from './patrol-view.ts';
import { distanceWords, shareOfDay } from './state-words.ts';
import { VisitRing } from './visit-ring.tsx';

export function DimPage({ onWake }: { onWake: () => void }) {
  const { state, words } = usePatrol();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const [here] = state.inside;
  const [next] = state.places;
  return (
    <main class="dim">
      <h1 class="aloud">{here?.name ?? words.whereNext}</h1>
      <button ref={button} type="button" class="tap dim-wake" onClick={onWake} onKeyDown={onWake}>
        {here !== undefined && <VisitRing visit={here} />}
        {here === undefined && next !== undefined && (
          <>
            <Ring standing={next.standing} share={shareOfDay(next)} size={140} />
            <span class="dim-next">
              {next.name}, {distanceWords(words, next)}
            </span>
          </>
        )}
        <span class="dim-said">{words.dimSaid}</span>
      </button>
    </main>
  );
}
