// What an area is after an administrator changed it, or why it cannot be so. The tree narrows from division to ward; levels may be left out.
import type { AdministrationRefusal } from './administration-refusal.ts';
import { areaKinds } from './area.ts';
import { isBelow } from './reach.ts';
import type { BookArea, StaffBook } from './staff-book.ts';

export type AreaAfter =
  | { readonly ok: true; readonly area: BookArea }
  | {
      readonly ok: false;
      readonly field: 'name' | 'kind' | 'within' | 'namedOfficer';
      readonly reason: AdministrationRefusal;
    };

/** An area as wanted, new or moved with all below it. */
export function areaAfter(
  { areas, officers }: Pick<StaffBook, 'areas' | 'officers'>,
  wanted: BookArea,
): AreaAfter {
  const { id, name, kind, parentId, namedOfficerId } = wanted;
  const above = areas.find((each) => each.id === parentId);
  if (parentId !== null && above === undefined) return { ok: false, field: 'within', reason: 'unknown-area' };
  if (above !== undefined && isBelow(above.id, id, new Map(areas.map((each) => [each.id, each.parentId]))))
    return { ok: false, field: 'within', reason: 'area-within-itself' };
  if (areas.some((each) => each.id !== id && each.parentId === parentId && each.name === name))
    return { ok: false, field: 'name', reason: 'name-taken' };
  const width = areaKinds.indexOf(kind);
  const isAboveWider = above === undefined || areaKinds.indexOf(above.kind) < width;
  const areBelowNarrower = areas.every(
    (each) => each.parentId !== id || areaKinds.indexOf(each.kind) > width,
  );
  if (!isAboveWider || !areBelowNarrower) return { ok: false, field: 'kind', reason: 'area-too-narrow' };
  if (namedOfficerId !== null && !officers.some((each) => each.id === namedOfficerId))
    return { ok: false, field: 'namedOfficer', reason: 'unknown-officer' };
  return { ok: true, area: wanted };
}

/** The names from the top down to an area: ['Wend division', 'Northgate town']. */
export function wayDown(
  areas: readonly Pick<BookArea, 'id' | 'parentId' | 'name'>[],
  areaId: string,
): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let id: string | null = areaId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const at: Pick<BookArea, 'id' | 'parentId' | 'name'> | undefined = areas.find((each) => each.id === id);
    if (at !== undefined) names.unshift(at.name);
    id = at?.parentId ?? null;
  }
  return names;
}
