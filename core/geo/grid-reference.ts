// References to the British National Grid as people write them: 'SK 35214 36402', 'SK352364', or an easting and a northing in metres.
// A reference names the south-west corner of its square.

export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

const squareMetres = 100_000;
const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';

/** The point that a reference names, in metres; null where it is none. Two letters and 2 to 10 digits, or two numbers of metres. */
export function gridPointFrom(text: string): GridPoint | null {
  const words = text.trim().toUpperCase();
  const metres = /^(\d{1,6}(?:\.\d+)?)[,;\s]+(\d{1,7}(?:\.\d+)?)$/.exec(words);
  if (metres !== null) return onGrid(Number(metres[1]), Number(metres[2]));
  const lettered = /^([A-HJ-Z])([A-HJ-Z])\s*([\d\s]+)$/.exec(words);
  if (lettered === null) return null;
  const digits = lettered[3].replaceAll(/\s/g, '');
  if (digits.length % 2 === 1 || digits.length < 2 || digits.length > 10) return null;
  const half = digits.length / 2;
  const unit = 10 ** (5 - half);
  const [column, row] = squareOf(lettered[1], lettered[2]);
  return onGrid(
    column * squareMetres + Number(digits.slice(0, half)) * unit,
    row * squareMetres + Number(digits.slice(half)) * unit,
  );
}

/** The reference of a point to the metre, 'SK 35214 36402'; null where it is off the grid. */
export function gridReferenceOf(easting: number, northing: number): string | null {
  if (onGrid(easting, northing) === null) return null;
  const [x, y] = [Math.floor(easting + 0.005), Math.floor(northing + 0.005)];
  const column = Math.floor(x / squareMetres);
  const row = Math.floor(y / squareMetres);
  // Letters run from the north-west; the false origin lies in square SV.
  const first = letters[(3 - Math.floor(row / 5)) * 5 + Math.floor(column / 5) + 2];
  const second = letters[(4 - (row % 5)) * 5 + (column % 5)];
  const inSquare = (metres: number) => String(metres % squareMetres).padStart(5, '0');
  return `${first}${second} ${inSquare(x)} ${inSquare(y)}`;
}

function squareOf(first: string, second: string): [column: number, row: number] {
  const large = letters.indexOf(first);
  const small = letters.indexOf(second);
  return [((large - 2) % 5) * 5 + (small % 5), (3 - Math.floor(large / 5)) * 5 + 4 - Math.floor(small / 5)];
}

function onGrid(easting: number, northing: number): GridPoint | null {
  const isOn = easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000;
  return isOn ? { easting, northing } : null;
}
