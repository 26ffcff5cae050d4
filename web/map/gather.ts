// Marks that would lie on each other on the screen share one. Greedy over a grid of cells, in the order given, so the first of a group leads it.

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export interface Gathered<Mark> {
  /** Where the shared mark stands: the middle of its members, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly members: readonly Mark[];
}

interface Group<Mark> {
  x: number;
  y: number;
  readonly leadX: number;
  readonly leadY: number;
  readonly members: Mark[];
}

/** Gathers marks within `pixels` of a group's first member. */
export function gathered<Mark extends ScreenPoint>(
  marks: readonly Mark[],
  pixels: number,
): readonly Gathered<Mark>[] {
  const cells = new Map<number, Group<Mark>[]>();
  const groups: Group<Mark>[] = [];
  for (const mark of marks) {
    const group = nearbyGroup(cells, mark, pixels);
    if (group) {
      group.members.push(mark);
      const share = 1 / group.members.length;
      group.x += (mark.x - group.x) * share;
      group.y += (mark.y - group.y) * share;
      continue;
    }
    const made: Group<Mark> = { x: mark.x, y: mark.y, leadX: mark.x, leadY: mark.y, members: [mark] };
    groups.push(made);
    const key = cellOf(mark.x, mark.y, pixels);
    const cell = cells.get(key);
    if (cell) cell.push(made);
    else cells.set(key, [made]);
  }
  return groups;
}

/** The number of the cell that holds a point; a screen has far fewer than 2^16 either way. */
function cellOf(x: number, y: number, pixels: number): number {
  return (Math.floor(x / pixels) + 0x8000) * 0x10000 + Math.floor(y / pixels) + 0x8000;
}

function nearbyGroup<Mark>(
  cells: ReadonlyMap<number, Group<Mark>[]>,
  { x, y }: ScreenPoint,
  pixels: number,
): Group<Mark> | null {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const group of cells.get(cellOf(x + dx * pixels, y + dy * pixels, pixels)) ?? []) {
        if (Math.hypot(group.leadX - x, group.leadY - y) <= pixels) return group;
      }
    }
  }
  return null;
}
