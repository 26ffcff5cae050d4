// The mark of a hotspot: a ring whose arc is today's share of its target. What it means never rests on hue alone:
// due is a dashed ring, now a solid arc with a dot, met a full ring with a tick, no target a plain thin ring.
import type { Standing } from '../../core/tracking/due-order.ts';
import type { MarkColours } from './mark-colours.ts';

export interface RingLook {
  readonly standing: Standing;
  /** Today's share of the target, 0 to 1; null without one. */
  readonly share: number | null;
  readonly isSelected: boolean;
  readonly isStale: boolean;
  /** Whether something was logged there in the last minutes. */
  readonly isLogged: boolean;
}

type Pen = CanvasRenderingContext2D;
const top = -Math.PI / 2;
const turn = Math.PI * 2;

/** Paints a hotspot's ring with its middle at x, y; sizes in pixels. */
export function paintRing(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  look: RingLook,
  colours: MarkColours,
) {
  ring(pen, x, y, radius, look, colours);
  if (look.isLogged) flag(pen, x, y, radius, colours);
}

function ring(pen: Pen, x: number, y: number, radius: number, look: RingLook, colours: MarkColours) {
  const width = radius * 0.3;
  const colour = colourOf(look, colours);
  pen.lineCap = 'butt';
  disc(pen, x, y, radius + width * 0.5 + 2, colours.paper);
  if (look.isSelected) {
    circle(pen, x, y, radius + width + 3, 3, colours.focus);
    circle(pen, x, y, radius + width + 5, 1.5, colours.focusEdge);
  }
  if (look.standing === 'no-target') return circle(pen, x, y, radius, Math.max(1.5, width * 0.4), colour);
  if (look.standing === 'due') dashedRing(pen, x, y, radius, width * 0.5, colour);
  else circle(pen, x, y, radius, width, colours.line);
  const share = look.share ?? (look.standing === 'now' ? 1 : 0);
  if (look.standing === 'due') dashed(pen, radius, () => arc(pen, x, y, radius, width, share, colour));
  else arc(pen, x, y, radius, width, share, colour);
  if (look.standing === 'now') disc(pen, x, y, radius * 0.34, colour);
  if (look.standing === 'met') tick(pen, x, y, radius, colour);
}

/** A small square at the shoulder of the ring: something was logged here just now. */
function flag(pen: Pen, x: number, y: number, radius: number, colours: MarkColours) {
  const size = Math.max(7, radius * 0.6);
  const [left, upper] = [x + radius * 0.72, y - radius * 0.72 - size];
  pen.fillStyle = colours.paper;
  pen.fillRect(left - 2, upper - 2, size + 4, size + 4);
  pen.fillStyle = colours.ink;
  pen.fillRect(left, upper, size, size);
}

/** Paints the mark of several hotspots: how many, in a ring that is dashed where any is due. */
export function paintCount(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  count: number,
  anyDue: boolean,
  colours: MarkColours,
) {
  disc(pen, x, y, radius + 3, colours.paper);
  if (anyDue) dashedRing(pen, x, y, radius, 3, colours.due);
  else circle(pen, x, y, radius, 1.5, colours.muted);
  pen.fillStyle = colours.ink;
  pen.font = `700 ${Math.round(radius * 0.95)}px ${colours.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(count), x, y + radius * 0.06);
}

function colourOf(look: RingLook, colours: MarkColours): string {
  if (look.isStale) return colours.stale;
  if (look.standing === 'due') return colours.due;
  if (look.standing === 'now') return colours.now;
  if (look.standing === 'met') return colours.met;
  return colours.muted;
}

function disc(pen: Pen, x: number, y: number, radius: number, colour: string) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, turn);
  pen.fillStyle = colour;
  pen.fill();
}

function circle(pen: Pen, x: number, y: number, radius: number, width: number, colour: string) {
  arc(pen, x, y, radius, width, 1, colour);
}

function arc(pen: Pen, x: number, y: number, radius: number, width: number, share: number, colour: string) {
  if (share <= 0) return;
  pen.beginPath();
  pen.arc(x, y, radius, top, top + turn * share);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

function dashedRing(pen: Pen, x: number, y: number, radius: number, width: number, colour: string) {
  dashed(pen, radius, () => circle(pen, x, y, radius, width, colour));
}

/** Strokes in twelve dashes to the full turn. */
function dashed(pen: Pen, radius: number, stroke: () => void) {
  const dash = (turn * radius) / 24;
  pen.setLineDash([dash * 1.2, dash * 0.8]);
  stroke();
  pen.setLineDash([]);
}

function tick(pen: Pen, x: number, y: number, radius: number, colour: string) {
  pen.beginPath();
  pen.moveTo(x - radius * 0.42, y + radius * 0.02);
  pen.lineTo(x - radius * 0.1, y + radius * 0.34);
  pen.lineTo(x + radius * 0.44, y - radius * 0.32);
  pen.lineWidth = radius * 0.2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = colour;
  pen.stroke();
}
