// The map of my area. It comes after the rest of the app, and what it shows the list says too.
import { Heading } from './heading.tsx';
import { PatrolMapSlot } from './patrol-map-slot.tsx';
import { usePatrol } from './patrol-view.ts';

export function MapPage() {
  const { words, home } = usePatrol();
  return (
    <>
      <Heading>{words.mapTitle}</Heading>
      <PatrolMapSlot />
      <button type="button" class="tap" onClick={home}>
        {words.toList}
      </button>
    </>
  );
}
