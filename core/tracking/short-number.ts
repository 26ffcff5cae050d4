// Whole numbers as few bytes: seven bits a byte, small ones first; what may be negative is folded to be small either way.

/** Folds a number: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export function unsigned(n: number): number {
  return n >= 0 ? n * 2 : -n * 2 - 1;
}

/** Unfolds it. */
export function signed(n: number): number {
  if (n <= 0x7fffffff) return (n >>> 1) ^ -(n & 1);
  return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
}

/** Writes a number that is not negative, up to 2⁵³, and gives the place after it. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at] = value;
    return at + 1;
  }
  let rest = value;
  let end = at;
  while (rest >= 0x80) {
    bytes[end++] = (rest % 0x80) | 0x80;
    rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 0x80);
  }
  bytes[end++] = rest;
  return end;
}
