// The mark of an officer: a small arrow the way they go, a dot when they stand, with the call sign. It fades with the age of the position.
// Each picture is drawn once and kept; a frame only copies pictures.
import type { Freshness } from '../live/freshness.ts';
import type { MarkColours } from './mark-colours.ts';

export interface OfficerPictures {
  /** The arrow, or the dot where `moving` is false; its middle is the officer's place. */
  readonly body: (freshness: Freshness, moving: boolean, isSelected: boolean) => Picture;
  /** The shared mark of several officers. */
  readonly crowd: (count: number, isSelected: boolean) => Picture;
  readonly label: (words: string, quiet: boolean) => Picture;
}

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Size on the screen in pixels. */
  readonly width: number;
  readonly height: number;
}

type Pen = CanvasRenderingContext2D;
const size = 34;

/** The pictures of officers in these colours, `scale` times the usual size, for a screen of `ratio` device pixels a pixel. */
export function officerPictures(colours: MarkColours, ratio: number, scale: number): OfficerPictures {
  const kept = new Map<string, Picture>();
  const once = (key: string, make: () => Picture): Picture => {
    const known = kept.get(key);
    if (known) return known;
    // Words change for years on end; the pictures of a shift are far fewer than this.
    if (kept.size > 4000) kept.clear();
    const made = make();
    kept.set(key, made);
    return made;
  };
  return {
    body: (freshness, moving, isSelected) =>
      once(`body ${freshness} ${moving} ${isSelected}`, () =>
        picture(size, size, ratio, scale, (pen) => paintBody(pen, freshness, moving, isSelected, colours)),
      ),
    crowd: (count, isSelected) =>
      once(`crowd ${count} ${isSelected}`, () =>
        picture(size, size, ratio, scale, (pen) => paintCrowd(pen, count, isSelected, colours)),
      ),
    label: (words, quiet) =>
      once(`label ${quiet} ${words}`, () => labelPicture(words, quiet, ratio, scale, colours)),
  };
}

function picture(
  width: number,
  height: number,
  ratio: number,
  scale: number,
  paint: (pen: Pen) => void,
): Picture {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio * scale);
  canvas.height = Math.ceil(height * ratio * scale);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(ratio * scale, ratio * scale);
    paint(pen);
  }
  return { canvas, width: width * scale, height: height * scale };
}

function paintBody(
  pen: Pen,
  freshness: Freshness,
  moving: boolean,
  isSelected: boolean,
  colours: MarkColours,
) {
  pen.translate(size / 2, size / 2);
  if (isSelected) paintSelected(pen, colours);
  const isHollow = freshness === 'hollow' || freshness === 'last-seen';
  const colour = freshness === 'last-seen' ? colours.stale : colours.officer;
  outline(pen, moving && freshness !== 'last-seen');
  pen.lineJoin = 'round';
  pen.lineWidth = 4.5;
  pen.strokeStyle = colours.paper;
  pen.stroke();
  pen.fillStyle = isHollow ? colours.paper : colour;
  pen.fill();
  if (!isHollow) return;
  pen.lineWidth = 2;
  pen.strokeStyle = colour;
  pen.stroke();
}

function outline(pen: Pen, moving: boolean) {
  pen.beginPath();
  if (!moving) {
    pen.arc(0, 0, 5.5, 0, Math.PI * 2);
    return;
  }
  pen.moveTo(0, -9.5);
  pen.lineTo(6.5, 7);
  pen.lineTo(0, 3.6);
  pen.lineTo(-6.5, 7);
  pen.closePath();
}

function paintSelected(pen: Pen, colours: MarkColours) {
  pen.beginPath();
  pen.arc(0, 0, 13.5, 0, Math.PI * 2);
  pen.fillStyle = colours.focus;
  pen.fill();
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.focusEdge;
  pen.stroke();
}

function paintCrowd(pen: Pen, count: number, isSelected: boolean, colours: MarkColours) {
  pen.translate(size / 2, size / 2);
  if (isSelected) paintSelected(pen, colours);
  pen.beginPath();
  pen.arc(0, 0, 10, 0, Math.PI * 2);
  pen.fillStyle = colours.officer;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = colours.paper;
  pen.stroke();
  pen.fillStyle = colours.paper;
  pen.font = `700 ${count > 99 ? 10 : 12.5}px ${colours.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(count), 0, 0.8);
}

function labelPicture(
  words: string,
  quiet: boolean,
  ratio: number,
  scale: number,
  colours: MarkColours,
): Picture {
  const font = `${quiet ? 500 : 650} 12.5px ${colours.font}`;
  const measure = document.createElement('canvas').getContext('2d');
  if (measure) measure.font = font;
  const width = Math.ceil(measure?.measureText(words).width ?? words.length * 7) + 8;
  return picture(width, 20, ratio, scale, (pen) => {
    pen.font = font;
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = 3.5;
    pen.strokeStyle = colours.paper;
    pen.strokeText(words, 4, 10.5);
    pen.fillStyle = quiet ? colours.muted : colours.ink;
    pen.fillText(words, 4, 10.5);
  });
}
