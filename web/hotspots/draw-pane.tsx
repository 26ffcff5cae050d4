// The map that is drawn on. Without WebGL the form goes on by numbers.
import type { MultiPolygon, Polygon } from 'geojson';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import type { NamedShape } from '../map/backdrop.layer.ts';
import type { DrawMap } from '../map/draw-map.ts';
import { isDark, moveStill } from '../theme/theme.ts';
import type { Draft } from './draft.ts';
import { hasEnded, type Known, lastVersions } from './hotspots-loaded.ts';
import { useSaying } from './saying.ts';

interface DrawPaneProps {
  readonly known: Known;
  readonly draft: Draft | null;
  readonly ring: number;
  readonly isDrawing: boolean;
  readonly onCorners: (corners: readonly Corner[]) => void;
}

export function DrawPane({ known, draft, ring, isDrawing, onCorners }: DrawPaneProps) {
  const words = useSaying();
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onCorners);
  latest.current = onCorners;
  const { map, hasFailed } = useDrawMap(element, known, words.drawMapLabel, latest);
  const corners = draft?.rings[ring]?.corners ?? null;
  const others = useMemo(
    () =>
      lastVersions(known.versions).filter((each) => each.id !== draft?.id && !hasEnded(each, known.today)),
    [known, draft?.id],
  );
  useEffect(() => {
    map?.showBackdrop({
      others: others.map(({ name, geometry }) => ({ name, geometry: mutable(geometry) })),
      exclusions: known.exclusions
        .filter(isStanding(known.today))
        .map(({ name, geometry }) => ({ name, geometry: mutable(geometry) })),
      own: ownShapes(draft, ring),
    });
  }, [map, others, known, draft?.rings, ring]);
  useEffect(() => {
    if (!map) return;
    if (isDrawing) map.take();
    else map.put();
  }, [map, isDrawing]);
  useEffect(() => {
    if (map && !isDrawing && map.showRing(corners ?? [])) map.reveal(corners ?? []);
  }, [map, corners, isDrawing]);
  // What is opened is brought into view once; after that the map stays where it was put.
  useEffect(() => map?.fit(draft?.rings.flatMap((each) => each.corners) ?? []), [map, draft?.id]);
  return (
    <div class="draw-pane">
      <div ref={element} class="map" />
      {map && (
        <div class="map-tools">
          <button type="button" aria-label={words.zoomIn} onClick={() => map.zoomBy(1)}>
            +
          </button>
          <button type="button" aria-label={words.zoomOut} onClick={() => map.zoomBy(-1)}>
            −
          </button>
        </div>
      )}
      {!map && <p class="map-note">{hasFailed ? words.mapFailed : words.loadingMap}</p>}
    </div>
  );
}

function useDrawMap(
  element: { readonly current: HTMLDivElement | null },
  { place }: Known,
  label: string,
  onRing: { readonly current: (corners: readonly Corner[]) => void },
) {
  const [map, setMap] = useState<DrawMap | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    let isLeft = false;
    let opened: DrawMap | null = null;
    const open = async (target: HTMLElement) => {
      const { openDrawMap } = await import('../map/draw-map.ts');
      opened = await openDrawMap({
        element: target,
        label,
        tiles: place.tiles === '' ? null : new URL(place.tiles, location.href).href,
        bounds: place.bounds,
        isDark: isDark(),
        isStill: moveStill(),
        onRing: (corners) => onRing.current(corners),
      });
      if (isLeft) opened.remove();
      else setMap(opened);
    };
    open(element.current).catch((problem: unknown) => {
      console.warn(String(problem));
      setFailed(true);
    });
    return () => {
      isLeft = true;
      opened?.remove();
    };
  }, []);
  return { map, hasFailed };
}

/** The parts of the draft that are not being changed, as outlines. */
function ownShapes(draft: Draft | null, ring: number): NamedShape[] {
  return (draft?.rings ?? []).flatMap(({ corners }, i) => {
    if (i === ring || corners.length < 3) return [];
    const coordinates = [[...corners, corners[0]].map(([x, y]) => [x, y])];
    return [{ name: '', geometry: { type: 'Polygon', coordinates } as const }];
  });
}

function isStanding(today: string) {
  return ({ end }: Known['exclusions'][number]) => end === null || end.day > today;
}

/** The map library's own types do not know that they are only read. */
function mutable(geometry: Known['versions'][number]['geometry']): Polygon | MultiPolygon {
  const points = (ring: readonly (readonly number[])[]) => ring.map((point) => [...point]);
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(points) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(points)) };
}
