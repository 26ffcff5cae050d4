// Where the map goes. It is fetched when it is first opened, so that the app opens without it; where it is not there, that is said.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PatrolActions, PatrolState } from './patrol-state.ts';
import { usePatrol } from './patrol-view.ts';

type MapComponent = ComponentType<{ readonly state: PatrolState; readonly actions: PatrolActions }>;

/** Brings the map's own code when it is wanted: the largest part of the app by far. */
async function bringMap(): Promise<MapComponent> {
  return (await import('./map/patrol-map.tsx')).PatrolMap;
}

export function PatrolMapSlot() {
  const { state, actions, words } = usePatrol();
  const [found, setFound] = useState<{ readonly Shown: MapComponent | null } | 'loading'>('loading');
  useEffect(() => {
    void bringMap().then(
      (Shown) => setFound({ Shown }),
      () => setFound({ Shown: null }),
    );
  }, []);
  if (found === 'loading') return <p>{words.mapLoading}</p>;
  const { Shown } = found;
  return Shown === null ? <p>{words.mapNot}</p> : <Shown state={state} actions={actions} />;
}
