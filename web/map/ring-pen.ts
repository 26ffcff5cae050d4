// The pen: one ring of corners, drawn click by click and then changed by dragging, through Terra Draw. The ring's owner is the page: what
// it shows is what is drawn, and what is drawn by hand is handed back at the grain of 1e-7°.
import type { Map as MapLibre } from 'maplibre-gl';
import { type HexColor, TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import type { MarkColours } from './mark-colours.ts';

export interface RingPen {
  /** Shows a ring to be changed; fewer than three corners are nothing yet. Says whether it was not drawn already. */
  readonly showRing: (corners: readonly Corner[]) => boolean;
  /** Takes the pen up: the next clicks draw the ring anew. */
  readonly take: () => void;
  /** Puts it away again. */
  readonly put: () => void;
}

/** A pen over the map. */
export function ringPen(
  map: MapLibre,
  colours: MarkColours,
  onRing: (corners: readonly Corner[]) => void,
): RingPen {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: modesIn(colours),
  });
  draw.start();
  draw.setMode('select');
  let shown: readonly Corner[] = [];
  // To take the old ring away is a change of it too, which nobody made by hand.
  let isShowing = false;
  const hearRing = (ids: readonly (string | number)[]) => {
    for (const id of ids) {
      const corners = cornersOf(draw, id);
      if (corners === null || isSame(corners, shown)) continue;
      shown = corners;
      onRing(corners);
    }
  };
  draw.on('change', (ids, type) => {
    if (!isShowing && draw.getMode() === 'select' && type === 'update') hearRing(ids);
  });
  draw.on('finish', (id, { action }) => {
    if (action !== 'draw') return;
    const corners = cornersOf(draw, id);
    draw.setMode('select');
    if (corners === null) return;
    shown = corners;
    onRing(corners);
    draw.selectFeature(id);
  });
  return {
    showRing(corners) {
      if (isSame(corners, shown) || draw.getMode() === 'polygon') return false;
      shown = corners;
      isShowing = true;
      draw.clear();
      if (corners.length > 2) addRing(draw, corners);
      isShowing = false;
      return corners.length > 2;
    },
    take() {
      shown = [];
      draw.clear();
      draw.setMode('polygon');
    },
    put() {
      if (draw.enabled && draw.getMode() === 'polygon') draw.setMode('select');
    },
  };
}

function addRing(draw: TerraDraw, corners: readonly Corner[]) {
  const id = draw.getFeatureId();
  const coordinates = [[...corners, corners[0]].map(([x, y]) => [x, y])];
  const [added] = draw.addFeatures([
    { id, type: 'Feature', properties: { mode: 'polygon' }, geometry: { type: 'Polygon', coordinates } },
  ]);
  if (added.valid) draw.selectFeature(id);
}

function cornersOf(draw: TerraDraw, id: string | number): Corner[] | null {
  const found = draw.getSnapshotFeature(id);
  if (found?.geometry.type !== 'Polygon') return null;
  return found.geometry.coordinates[0]
    .slice(0, -1)
    .map(([x, y]): Corner => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]);
}

function isSame(a: readonly Corner[], b: readonly Corner[]): boolean {
  return a.length === b.length && a.every(([x, y], i) => x === b[i][0] && y === b[i][1]);
}

function modesIn(colours: MarkColours) {
  const ink = hex(colours.now);
  const paper = hex(colours.paper);
  return [
    new TerraDrawPolygonMode({
      styles: {
        fillColor: ink,
        fillOpacity: 0.15,
        outlineColor: ink,
        outlineWidth: 3,
        closingPointColor: paper,
        closingPointOutlineColor: ink,
        closingPointOutlineWidth: 3,
        closingPointWidth: 6,
      },
    }),
    new TerraDrawSelectMode({
      allowManualDeselection: false,
      // The keys belong to the page: a corner is removed in the table.
      keyEvents: null,
      flags: {
        polygon: {
          feature: {
            draggable: false,
            selfIntersectable: true,
            coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } },
          },
        },
      },
      styles: {
        selectedPolygonColor: ink,
        selectedPolygonFillOpacity: 0.15,
        selectedPolygonOutlineColor: ink,
        selectedPolygonOutlineWidth: 3,
        selectionPointColor: paper,
        selectionPointOutlineColor: ink,
        selectionPointOutlineWidth: 2,
        selectionPointWidth: 5,
        midPointColor: ink,
        midPointOutlineColor: paper,
        midPointOutlineWidth: 1,
        midPointWidth: 3,
      },
    }),
  ];
}

/** A colour as the library takes it: the built styles shorten #ffffff to #fff, which it would refuse. */
function hex(colour: string): HexColor {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return /^[0-9a-f]{6}$/i.test(full) ? `#${full}` : '#17508f';
}
