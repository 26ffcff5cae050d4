// Sets of hotspots that hold one point together, each kept once and known by a code: −1 none, n only hotspot n, −2 − i the set i.
// A set is made when first met; after that, joining a hotspot to a code is one look-up.

export interface OverlapSets {
  /** Hotspot numbers, ascending, of each set met so far. */
  readonly sets: Int32Array[];
  /** The codes of sets, by their numbers written out. */
  readonly codes: Map<string, number>;
  /** By the code shifted to start at 0: the code of that set and one hotspot more. */
  readonly joined: Map<number, Map<number, number>>;
}

export function emptyOverlapSets(): OverlapSets {
  return { sets: [], codes: new Map(), joined: new Map() };
}

/** The code of the set of a code and one hotspot more. */
export function joinHotspot(overlaps: OverlapSets, code: number, hotspot: number): number {
  if (code === -1 || code === hotspot) return hotspot;
  let known = overlaps.joined.get(code);
  if (known === undefined) {
    known = new Map();
    overlaps.joined.set(code, known);
  }
  const found = known.get(hotspot);
  if (found !== undefined) return found;
  const members = code >= 0 ? [code] : [...overlaps.sets[-2 - code]];
  const joined = codeOf(overlaps, members.includes(hotspot) ? members : [...members, hotspot]);
  known.set(hotspot, joined);
  return joined;
}

function codeOf(overlaps: OverlapSets, hotspots: readonly number[]): number {
  const sorted = Int32Array.from(hotspots).sort();
  const words = sorted.join(' ');
  const known = overlaps.codes.get(words);
  if (known !== undefined) return known;
  overlaps.sets.push(sorted);
  const code = -1 - overlaps.sets.length;
  overlaps.codes.set(words, code);
  return code;
}
