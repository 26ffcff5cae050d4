// Positions as GeoJSON (RFC 7946): a point a position, its properties the columns of the CSV.
import { columnsOf, type OfficerRows, type PositionWriter } from './position-row.ts';

export const geoJsonWriter: PositionWriter = {
  type: 'application/geo+json',
  head: () => '{"type":"FeatureCollection","features":[\n',
  officer: (rows: OfficerRows, isFirst) => `${isFirst ? '' : ',\n'}${rows.map(featureOf).join(',\n')}`,
  tail: () => '\n]}\n',
};

function featureOf(row: OfficerRows[number]): string {
  const { longitude, latitude, ...properties } = columnsOf(row);
  const geometry = { type: 'Point', coordinates: [longitude, latitude] };
  return JSON.stringify({ type: 'Feature', geometry, properties });
}
