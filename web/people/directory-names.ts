// Names of what the directory holds by id: organisations, areas by the way down to them, call signs, people.
import { wayDown } from '../../core/people/area-change.ts';
import type { Directory } from '../../core/people/directory.ts';

export type ListedArea = Directory['areas'][number];

export interface DirectoryNames {
  organisation(id: string | null): string;
  /** 'Centre team'. */
  area(id: string | null): string;
  /** 'Wend division > Northgate town > Centre team', as files write it. */
  wayDown(id: string | null): string;
  callSign(officerId: string | null): string;
  /** All areas in the order of the tree, each with how far down it lies. */
  readonly tree: readonly (ListedArea & { readonly depth: number })[];
}

export function directoryNames({ organisations, areas, officers }: Directory): DirectoryNames {
  const organisationNames = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  const areaNames = new Map(areas.map(({ areaId, name }) => [areaId, name]));
  const callSigns = new Map(officers.map(({ officerId, callSign }) => [officerId, callSign]));
  const known = areas.map(({ areaId, parentId, name }) => ({ id: areaId, parentId, name }));
  const named = (names: ReadonlyMap<string, string>, id: string | null) =>
    id === null ? '' : (names.get(id) ?? '');
  return {
    organisation: (id) => named(organisationNames, id),
    area: (id) => named(areaNames, id),
    wayDown: (id) => (id === null ? '' : wayDown(known, id).join(' > ')),
    callSign: (id) => named(callSigns, id),
    tree: below(areas, null, 0),
  };
}

function below(
  areas: readonly ListedArea[],
  parentId: string | null,
  depth: number,
): readonly (ListedArea & { readonly depth: number })[] {
  // The database lets no area lie within itself directly; deeper circles are refused, and end here all the same.
  if (depth > 8) return [];
  return areas
    .filter((area) => area.parentId === parentId)
    .flatMap((area) => [{ ...area, depth }, ...below(areas, area.areaId, depth + 1)]);
}

/** The areas to choose from, indented by how far down they lie. */
export function areaOptions({ tree }: DirectoryNames): readonly (readonly [value: string, words: string])[] {
  return tree.map(({ areaId, name, depth }) => [areaId, `${'\u2003'.repeat(depth)}${name}`]);
}
