// The marks over the map: rings of hotspots and arrows of officers on one canvas, drawn with the map and while somebody moves.
// Not DOM markers: a thousand officers are a thousand copies of a few small pictures.
import type { Map as MapLibre } from 'maplibre-gl';
import { type Gathered, gathered } from './gather.ts';
import { type Glide, glideAt, glideTo, isGliding } from './glide.ts';
import { type LabelRoom, labelRoom } from './label-room.ts';
import { letterScale } from './letter-scale.ts';
import { type MarkColours, markColours } from './mark-colours.ts';
import { hitAmong } from './mark-hit.ts';
import type { Motion } from './motion.ts';
import { type OfficerPictures, officerPictures } from './officer-mark.ts';
import { fullPace, isTooSlow, paceAfter, paceRested } from './pace.ts';
import { paintCount, paintRing } from './ring-mark.ts';
import type { Hit, OfficerMark, PlacedHotspot, PlacedOfficer, Scene } from './scene.ts';
import { type Screen, screenOf } from './screen.ts';

export interface Marks {
  readonly show: (scene: Scene) => void;
  /** Takes the places of officers from a motion while it is on. */
  readonly moveBy: (motion: Motion) => void;
  readonly recolour: () => void;
  readonly hitAt: (x: number, y: number) => Hit | null;
  readonly remove: () => void;
}

const officerPixels = 11;

/** Puts the marks over a map. */
export function marksOver(map: MapLibre, moveStill: () => boolean): Marks {
  const canvas = document.createElement('canvas');
  canvas.className = 'marks';
  canvas.setAttribute('aria-hidden', 'true');
  map.getCanvasContainer().append(canvas);
  let scene: Scene = { hotspots: [], officers: [], isQuiet: false };
  const screen = screenOf(map);
  let colours = markColours();
  let ratio = window.devicePixelRatio || 1;
  let scale = letterScale();
  let pictures = officerPictures(colours, ratio, scale);
  let glides = new Map<string, Glide>();
  let motion: Motion | null = null;
  let hotspots: readonly PlacedHotspot[] = [];
  let officers: readonly PlacedOfficer[] = [];
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
    screen.look();
    for (const mark of hotspots) screen.put(mark, mark.longitude, mark.latitude);
    rings = gathered(hotspots.filter(isOnScreen), zoom < 13.5 ? ringRadius(zoom, scale) * 2.1 : 1);
    const moved = motion?.isOn() ? motion : null;
    moved?.step();
    for (const mark of officers) putOfficer(screen, mark, moved, glides.get(mark.id), time);
    crowds = gathered(officers.filter(isOnScreen), officerPixels * scale);
    pen.globalAlpha = scene.isQuiet ? 0.35 : 1;
    for (const ring of rings) drawRing(pen, ring, ringRadius(zoom, scale), scale, colours);
    const taken = labelRoom();
    const radius = ringRadius(zoom, scale);
    for (const { x, y } of rings)
      taken.take({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
    if (!scene.isQuiet) drawOfficers(pen, crowds, pictures, zoom, scale, taken);
    pen.globalAlpha = 1;
    if (glidedAt !== null) pace = paceAfter(pace, time - glidedAt);
    const stillGliding = moved === null && anyGliding(glides, time);
    glidedAt = stillGliding ? time : null;
    if (stillGliding || (moved?.isRunning() && !moveStill())) ask();
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
      hotspots = next.hotspots.map((mark) => ({ ...mark, x: 0, y: 0 }));
      officers = next.officers.map((mark) => ({ ...mark, x: 0, y: 0 }));
      ask();
    },
    moveBy: (next) => {
      motion = next;
      next.onChanged(ask);
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

/** Puts an officer's mark where it is shown: by the motion, on its glide, or where it was last heard of. */
function putOfficer(
  screen: Screen,
  mark: PlacedOfficer,
  motion: Motion | null,
  glide: Glide | undefined,
  time: number,
) {
  const index = motion?.indexOf(mark.id) ?? -1;
  if (motion !== null && index !== -1) {
    mark.headingDegrees = motion.headingOf(index);
    mark.isMoving = motion.isMoving(index);
    return screen.put(mark, motion.longitudeOf(index), motion.latitudeOf(index));
  }
  if (!glide) return screen.put(mark, mark.longitude, mark.latitude);
  const [x, y] = glideAt(glide, time);
  screen.put(mark, x, y);
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
