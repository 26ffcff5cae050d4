// How large the page's letters are against the usual: on a wall of screens the map's names and marks grow with the lists.

/** The size of the page's letters over 16 pixels. */
export function letterScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
