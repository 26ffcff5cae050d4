// Room for labels: what is taken on the screen, kept in coarse cells so that a thousand labels ask only their neighbours.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRoom {
  readonly take: (box: Box) => void;
  readonly isFree: (box: Box) => boolean;
}

const cellPixels = 64;

/** An empty screen. */
export function labelRoom(): LabelRoom {
  const cells = new Map<number, Box[]>();
  return {
    take: (box) => {
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(box);
        else cells.set(key, [box]);
      }
    },
    isFree: (box) => !cellsOf(box).some((key) => cells.get(key)?.some((other) => overlap(box, other))),
  };
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(x / cellPixels); column * cellPixels < x + width; column++) {
    for (let row = Math.floor(y / cellPixels); row * cellPixels < y + height; row++)
      keys.push(column * 10_000 + row);
  }
  return keys;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
