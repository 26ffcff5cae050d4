// Brings the map's code when it is wanted, and opens it. Without WebGL the desk goes on with its lists.

import type { Place } from '../../core/hotspots/place.ts';
import type { DeskMap } from '../map/desk-map.ts';
import type { Hit } from '../map/scene.ts';
import { isDark, moveStill } from '../theme/theme.ts';
import type { DeskActions } from './desk-actions.ts';
import type { Desk } from './desk-state.ts';
import { paddingFor } from './padding.ts';

export interface Opening {
  readonly element: HTMLElement;
  readonly label: string;
  readonly place: Place;
  readonly desk: Desk;
  readonly actions: DeskActions;
}

/** Opens the map; null where this browser cannot draw it. */
export async function openMap({ element, label, place, desk, actions }: Opening): Promise<DeskMap | null> {
  let opened: DeskMap | null = null;
  try {
    const { openDeskMap } = await import('../map/desk-map.ts');
    opened = await openDeskMap({
      element,
      label,
      tiles: place.tiles === '' ? null : new URL(place.tiles, location.href).href,
      bounds: place.bounds,
      place: desk.get().view.map,
      padding: paddingFor(desk.get().view),
      isDark: isDark(),
      moveStill,
      onMoved: actions.mapMoved,
      onHit: (hit, shapeId) => opened && chooseAt(opened, hit, shapeId, desk, actions),
      onFailed: (words) => console.warn(words),
    });
    return opened;
  } catch (problem) {
    console.warn(String(problem));
    desk.set({ basemapFailed: true });
    return null;
  }
}

// A mark of several opens one after the other, or spreads them out where there is room to zoom in.
function chooseAt(map: DeskMap, hit: Hit | null, shapeId: string | null, desk: Desk, actions: DeskActions) {
  if (!hit) return actions.select(shapeId === null ? null : { kind: 'hotspot', id: shapeId });
  if (hit.kind === 'hotspots') {
    if (hit.ids.length > 1) return map.fit(hit.places, 15);
    return actions.select({ kind: 'hotspot', id: hit.ids[0] });
  }
  const { selection } = desk.get().view;
  const at = selection?.kind === 'officer' ? hit.ids.indexOf(selection.id) : -1;
  actions.select({ kind: 'officer', id: hit.ids[(at + 1) % hit.ids.length] });
}
