// The marks over the map: rings of hotspots and arrows of officers on one canvas, drawn with the map and while somebody moves.
// Not DOM markers: a thousand officers are a thousand copies of a few small pictures.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Freshness } from '../live/standing.ts';
import { type Gathered, gathered } from './gather.ts';
import { type Glide, glideAt, glideTo, isGliding } from './glide.ts';
import { type LabelRoom, labelRoom } from './label-room.ts';
import { letterScale } from './letter-scale.ts';
import { type MarkColours, markColours } from './mark-colours.ts';
import { type OfficerPictures, officerPictures } from './officer-mark.ts';
import { fullPace, isTooSlow, paceAfter, paceRested } from './pace.ts';
import { paintCount, paintRing, type RingLook } from './ring-mark.ts';

export interface HotspotMark {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly look: RingLook;
}

export interface OfficerMark {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly headingDegrees: number;
  readonly isMoving: boolean;
  readonly freshness: Freshness;
  /** 1 when fresh, less with age. */
  readonly opacity: number;
  readonly label: string;
  readonly isSelected: boolean;
}

export interface Scene {
  readonly hotspots: readonly HotspotMark[];
  readonly officers: readonly OfficerMark[];
  /** While a working-out is open the rest steps back. */
  readonly isQuiet: boolean;
}

/** What lies under a point of the screen. */
export type Hit =
  | { readonly kind: 'officers'; readonly ids: readonly string[] }
  | {
      readonly kind: 'hotspots';
      readonly ids: readonly string[];
      readonly places: readonly [number, number][];
    };

export interface Marks {
  readonly show: (scene: Scene) => void;
  readonly recolour: () => void;
  readonly hitAt: (x: number, y: number) => Hit | null;
  readonly remove: () => void;
}

type PlacedHotspot = HotspotMark & { readonly x: number; readonly y: number };
type PlacedOfficer = OfficerMark & { readonly x: number; readonly y: number };

const officerPixels = 11;

/** Puts the marks over a map. */
export function marksOver(map: MapLibre, moveStill: () => boolean): Marks {
  const canvas = document.createElement('canvas');
  canvas.className = 'marks';
  canvas.setAttribute('aria-hidden', 'true');
  map.getCanvasContainer().append(canvas);
  let scene: Scene = { hotspots: [], officers: [], isQuiet: false };
  let colours = markColours();
  let ratio = window.devicePixelRatio || 1;
  let scale = letterScale();
  let pictures = officerPictures(colours, ratio, scale);
  let glides = new Map<string, Glide>();
  let rings: readonly Gathered<PlacedHotspot>[] = [];
  let crowds: readonly Gathered<PlacedOfficer>[] = [];
  let asked = 0;
  let pace = fullPace;
  let glidedAt: number | null = null;

  const draw = () => {
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const { clientWidth, clientHeight } = map.getContainer();
    if (ratio !== (window.devicePixelRatio || 1)) {
      ratio = window.devicePixelRatio || 1;
      pictures = officerPictures(colours, ratio, scale);
    }
    fit(canvas, clientWidth, clientHeight, ratio);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, clientWidth, clientHeight);
    const time = performance.now();
    const isOnScreen = ({ x, y }: { x: number; y: number }) =>
      x > -40 && y > -40 && x < clientWidth + 40 && y < clientHeight + 40;
    const zoom = map.getZoom();
    rings = gathered(
      scene.hotspots
        .map((mark) => ({ ...mark, ...map.project([mark.longitude, mark.latitude]) }))
        .filter(isOnScreen),
      zoom < 13.5 ? ringRadius(zoom, scale) * 2.1 : 1,
    );
    crowds = gathered(
      scene.officers
        .map((mark) => ({ ...mark, ...map.project(shownAt(glides, mark, time)) }))
        .filter(isOnScreen),
      officerPixels * scale,
    );
    pen.globalAlpha = scene.isQuiet ? 0.35 : 1;
    for (const ring of rings) drawRing(pen, ring, ringRadius(zoom, scale), scale, colours);
    const taken = labelRoom();
    const radius = ringRadius(zoom, scale);
    for (const { x, y } of rings)
      taken.take({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
    if (!scene.isQuiet) drawOfficers(pen, crowds, pictures, zoom, scale, taken);
    pen.globalAlpha = 1;
    if (glidedAt !== null) pace = paceAfter(pace, time - glidedAt);
    const stillGliding = anyGliding(glides, time);
    glidedAt = stillGliding ? time : null;
    if (stillGliding) ask();
  };
  const ask = () => {
    if (asked === 0)
      asked = requestAnimationFrame(() => {
        asked = 0;
        draw();
      });
  };
  map.on('render', draw);

  return {
    show: (next) => {
      const time = performance.now();
      if (isTooSlow(pace)) pace = paceRested(pace);
      const still = moveStill() || isTooSlow(pace);
      glides = new Map(
        next.officers.map((mark) => [
          mark.id,
          glideTo(glides.get(mark.id), mark.longitude, mark.latitude, time, still),
        ]),
      );
      scene = next;
      ask();
    },
    recolour: () => {
      colours = markColours();
      scale = letterScale();
      pictures = officerPictures(colours, ratio, scale);
      ask();
    },
    hitAt: (x, y) => hitAmong(crowds, rings, x, y, ringRadius(map.getZoom(), scale), scale, scene.isQuiet),
    remove: () => {
      cancelAnimationFrame(asked);
      map.off('render', draw);
      canvas.remove();
    },
  };
}

function fit(canvas: HTMLCanvasElement, width: number, height: number, ratio: number) {
  const deviceWidth = Math.round(width * ratio);
  const deviceHeight = Math.round(height * ratio);
  if (canvas.width === deviceWidth && canvas.height === deviceHeight) return;
  canvas.width = deviceWidth;
  canvas.height = deviceHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** The radius of a ring in pixels: smaller from afar. */
export function ringRadius(zoom: number, scale: number): number {
  return scale * Math.min(15, Math.max(8, 8 + (zoom - 11) * 2.2));
}

function shownAt(glides: ReadonlyMap<string, Glide>, mark: OfficerMark, time: number): [number, number] {
  const glide = glides.get(mark.id);
  if (!glide) return [mark.longitude, mark.latitude];
  const [x, y] = glideAt(glide, time);
  return [x, y];
}

function anyGliding(glides: ReadonlyMap<string, Glide>, time: number): boolean {
  for (const glide of glides.values()) if (isGliding(glide, time)) return true;
  return false;
}

function drawRing(
  pen: CanvasRenderingContext2D,
  { x, y, members }: Gathered<PlacedHotspot>,
  radius: number,
  scale: number,
  colours: MarkColours,
) {
  if (members.length === 1) return paintRing(pen, x, y, radius, members[0].look, colours);
  const anyDue = members.some((mark) => mark.look.standing === 'due' && !mark.look.isStale);
  paintCount(pen, x, y, scale * countRadius(members.length), members.length, anyDue, colours);
}

function countRadius(count: number): number {
  return 13 + Math.min(7, Math.log2(count));
}

/** Marks first, then the labels that find room between them: to the right, else to the left, else not at all. */
function drawOfficers(
  pen: CanvasRenderingContext2D,
  crowds: readonly Gathered<PlacedOfficer>[],
  pictures: OfficerPictures,
  zoom: number,
  scale: number,
  taken: LabelRoom,
) {
  for (const crowd of crowds) {
    drawOfficer(pen, crowd, pictures);
    taken.take({ x: crowd.x - 7 * scale, y: crowd.y - 7 * scale, width: 14 * scale, height: 14 * scale });
  }
  for (const { x, y, members } of crowds) {
    const isSelected = members.some((mark) => mark.isSelected);
    if ((zoom < 12.5 && !isSelected) || members.length > 2) continue;
    const isQuiet = members[0].freshness === 'last-seen';
    const { canvas, width, height } = pictures.label(members.map((mark) => mark.label).join(' · '), isQuiet);
    const places = [x + 10 * scale, x - 10 * scale - width].map((left) => ({
      x: left,
      y: y - height / 2 + 3 * scale,
      width,
      height: 14 * scale,
    }));
    const place = places.find(taken.isFree) ?? (isSelected ? places[0] : undefined);
    if (!place) continue;
    taken.take(place);
    pen.globalAlpha = opacityOf(members);
    pen.drawImage(canvas, place.x, place.y - 3 * scale, width, height);
  }
  pen.globalAlpha = 1;
}

function opacityOf(members: readonly OfficerMark[]): number {
  return Math.max(...members.map((mark) => mark.opacity));
}

function drawOfficer(
  pen: CanvasRenderingContext2D,
  { x, y, members }: Gathered<PlacedOfficer>,
  pictures: OfficerPictures,
) {
  const [lead] = members;
  const isSelected = members.some((mark) => mark.isSelected);
  const picture =
    members.length > 1
      ? pictures.crowd(members.length, isSelected)
      : pictures.body(lead.freshness, lead.isMoving, isSelected);
  pen.globalAlpha = opacityOf(members);
  pen.save();
  pen.translate(x, y);
  if (members.length === 1 && lead.isMoving) pen.rotate((lead.headingDegrees * Math.PI) / 180);
  pen.drawImage(picture.canvas, -picture.width / 2, -picture.height / 2, picture.width, picture.height);
  pen.restore();
}

function hitAmong(
  crowds: readonly Gathered<PlacedOfficer>[],
  rings: readonly Gathered<PlacedHotspot>[],
  x: number,
  y: number,
  radius: number,
  scale: number,
  isQuiet: boolean,
): Hit | null {
  const crowd = isQuiet ? undefined : nearest(crowds, x, y, 14 * scale);
  if (crowd) return { kind: 'officers', ids: crowd.members.map((mark) => mark.id) };
  const ring = nearest(rings, x, y, Math.max(radius + 6, 16 * scale));
  if (!ring) return null;
  return {
    kind: 'hotspots',
    ids: ring.members.map((mark) => mark.id),
    places: ring.members.map((mark) => [mark.longitude, mark.latitude]),
  };
}

function nearest<Mark>(
  groups: readonly Gathered<Mark>[],
  x: number,
  y: number,
  within: number,
): Gathered<Mark> | undefined {
  let best: Gathered<Mark> | undefined;
  let least = within;
  for (const group of groups) {
    const distance = Math.hypot(group.x - x, group.y - y);
    if (distance > least) continue;
    least = distance;
    best = group;
  }
  return best;
}
