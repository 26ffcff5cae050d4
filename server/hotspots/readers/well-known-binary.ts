// A geometry in well-known binary (OGC 06-103r4; ISO and EWKB numbers for Z and M): polygons whole, of anything else only what it is.

export interface BinaryGeometry {
  readonly type: string;
  readonly coordinates?: unknown;
}

const typeNames: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  4: 'MultiPoint',
  5: 'MultiLineString',
  7: 'GeometryCollection',
  10: 'CurvePolygon',
  12: 'MultiSurface',
};

/** The geometry from a byte on. Throws RangeError where the bytes end too early. */
export function geometryFrom(bytes: Uint8Array, start: number): BinaryGeometry {
  return read({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: start });
}

interface Reader {
  readonly view: DataView;
  at: number;
}

function read(reader: Reader): BinaryGeometry {
  const { kind, dimensions, isLittle } = headerOf(reader);
  if (kind === 3) return { type: 'Polygon', coordinates: ringsOf(reader, dimensions, isLittle) };
  if (kind !== 6) return { type: typeNames[kind] ?? `geometry of type ${kind}` };
  const count = countOf(reader, isLittle);
  const polygons: unknown[] = [];
  for (let i = 0; i < count; i++) polygons.push(read(reader).coordinates);
  return { type: 'MultiPolygon', coordinates: polygons };
}

function headerOf(reader: Reader) {
  const isLittle = reader.view.getUint8(reader.at) === 1;
  const type = reader.view.getUint32(reader.at + 1, isLittle);
  reader.at += 5;
  const flags = type >>> 29;
  // EWKB: Z, M and an SRID as flags. ISO: Z as +1000, M as +2000.
  if ((flags & 1) === 1) reader.at += 4;
  const iso = Math.floor((type & 0x1fffffff) / 1000);
  const hasZ = (flags & 4) === 4 || iso === 1 || iso === 3;
  const hasM = (flags & 2) === 2 || iso === 2 || iso === 3;
  return { kind: (type & 0x1fffffff) % 1000, dimensions: 2 + Number(hasZ) + Number(hasM), isLittle };
}

function ringsOf(reader: Reader, dimensions: number, isLittle: boolean): number[][][] {
  const rings: number[][][] = [];
  for (let count = countOf(reader, isLittle); count > 0; count--) {
    const ring: number[][] = [];
    for (let points = countOf(reader, isLittle); points > 0; points--) {
      const { view, at } = reader;
      ring.push([view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle)]);
      reader.at += 8 * dimensions;
    }
    rings.push(ring);
  }
  return rings;
}

function countOf(reader: Reader, isLittle: boolean): number {
  const count = reader.view.getUint32(reader.at, isLittle);
  reader.at += 4;
  return count;
}
