// The commonest time of all, read fast: 2026-05-01T21:30:00Z, with or without three decimals. Everything else is left to its elder.

const [zero, dash, colon, point, capitalT, space, capitalZ] = [0x30, 0x2d, 0x3a, 0x2e, 0x54, 0x20, 0x5a];

/** Milliseconds since 1970 UTC, null where the text is not of this form or not plainly a time. */
export function plainUtc(text: string): number | null {
  const isWhole = text.length === 20;
  if (!isWhole && text.length !== 24) return null;
  const separator = text.charCodeAt(10);
  const isShaped =
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    (separator === capitalT || separator === space) &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon &&
    (isWhole || text.charCodeAt(19) === point) &&
    text.charCodeAt(text.length - 1) === capitalZ;
  if (!isShaped) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const thousandths = isWhole ? 0 : twoDigits(text, 20) * 10 + (twoDigits(text, 21) % 10);
  // Days past the 28th, leap seconds and whatever was no digit are looked at properly.
  const isPlain =
    year >= 1970 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    hour >= 0 &&
    hour <= 23 &&
    minute >= 0 &&
    minute <= 59 &&
    second >= 0 &&
    second <= 59 &&
    thousandths >= 0 &&
    thousandths <= 999;
  if (!isPlain) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, thousandths);
}

/** The number of two digits; NaN where one is none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
