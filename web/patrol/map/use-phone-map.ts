// Brings the map's code when it is wanted, and keeps the map as the state is. Without WebGL there is none, and the list goes on.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hotspotShapes } from '../../map/hotspot-shapes.ts';
import type { PhoneMap } from '../../map/phone-map.ts';
import type { PatrolMapWords } from '../../words/patrol-map-en.ts';
import type { PatrolActions, PatrolGround, PatrolState } from '../patrol-state.ts';
import { liveOrders, orderShapes, phoneScene } from './phone-scene.ts';

export interface ShownMap {
  readonly element: { current: HTMLDivElement | null };
  readonly map: PhoneMap | null;
  /** Whether this phone cannot draw it, and whether its tiles could not be read. */
  readonly cannotDraw: boolean;
  readonly isUnread: boolean;
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const isDark = () => document.documentElement.dataset.theme !== 'day';

interface Shown {
  readonly state: PatrolState;
  readonly actions: Pick<PatrolActions, 'readMap'>;
  readonly words: PatrolMapWords;
  readonly chosen: string | null;
  readonly choose: (hotspotId: string | null) => void;
}

export function usePhoneMap({ state, actions, words, chosen, choose }: Shown): ShownMap {
  const { ground = null } = state;
  const element = useRef<HTMLDivElement>(null);
  const { map, cannotDraw, isUnread } = useOpened(element, { state, actions, words, choose });
  const shapes = useMemo(() => (ground === null ? [] : hotspotShapes(ground)), [ground?.features]);
  useEffect(() => map?.showHotspots(shapes), [map, shapes]);
  useEffect(() => map?.showScene(phoneScene(state, shapes, chosen, words.me)), [map, state, shapes, chosen]);
  const orders = orderShapes(liveOrders(state));
  useEffect(() => map?.showOrders(orders), [map, orders.map(({ id }) => id).join()]);
  const { here = null, accuracyMetres } = state;
  useEffect(
    () => map?.showAccuracy(here && [here.longitude, here.latitude], accuracyMetres),
    [map, here, accuracyMetres],
  );
  return { element, map, cannotDraw, isUnread };
}

/** Opened once the ground is known; anew when tiles that could not be read may be read by now. */
function useOpened(
  element: { readonly current: HTMLDivElement | null },
  { state, actions, words, choose }: Omit<Shown, 'chosen'>,
) {
  const [map, setMap] = useState<PhoneMap | null>(null);
  const [cannotDraw, setCannotDraw] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const { ground = null, link, map: pack } = state;
  const latest = useRef(choose);
  latest.current = choose;
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isUnread && (link === 'online' || pack.kind === 'kept')) setAttempt((before) => before + 1);
  }, [link, pack.kind]);
  const bounds = ground?.bounds.join();
  useEffect(() => {
    if (ground === null || element.current === null) return;
    const { readMap } = actions;
    setUnread(false);
    const opening = opened(ground, state.here, element.current, {
      label: words.label,
      readTiles: ground.hasTiles && readMap !== undefined ? readMap : null,
      onChosen: (id) => latest.current(id),
      onFailed: () => setUnread(true),
    });
    let isLeft = false;
    void opening.then((found) => {
      if (isLeft) return;
      setMap(found);
      setCannotDraw(found === null);
    });
    return () => {
      isLeft = true;
      setMap(null);
      void opening.then((found) => found?.remove());
    };
  }, [bounds, ground?.hasTiles, attempt]);
  useEffect(() => {
    if (map === null) return;
    const observer = new MutationObserver(() => map.recolour(isDark()));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [map]);
  return { map, cannotDraw, isUnread };
}

type Options = Parameters<typeof import('../../map/phone-map.ts').openPhoneMap>[0];

async function opened(
  { bounds }: PatrolGround,
  here: PatrolState['here'],
  element: HTMLElement,
  options: Pick<Options, 'label' | 'readTiles' | 'onChosen' | 'onFailed'>,
): Promise<PhoneMap | null> {
  try {
    const { openPhoneMap } = await import('../../map/phone-map.ts');
    return await openPhoneMap({
      ...options,
      element,
      bounds,
      here: here ? [here.longitude, here.latitude] : null,
      isDark: isDark(),
      moveStill: () => reducedMotion.matches,
    });
  } catch (problem) {
    console.warn(String(problem));
    return null;
  }
}
