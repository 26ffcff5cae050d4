// The shape of an area, north at the top, without a map: what somebody checks before and after they put it on record.
import type { Boundary } from '../../core/hotspots/hotspot.ts';
import { areaWords } from '../hotspots/saying.ts';
import { usePeopleSaying } from '../people/saying.ts';

const size = 240;

export function AreaPicture({ boundary }: { boundary: Boundary }) {
  const { words } = usePeopleSaying();
  const { minX, maxX, minY, maxY, areaSquareMetres, polygonStarts } = boundary;
  // A degree of longitude is narrower than one of latitude, by its cosine.
  const narrow = Math.cos((((minY + maxY) / 2e7) * Math.PI) / 180);
  const scale = size / Math.max((maxX - minX) * narrow, maxY - minY, 1);
  const [width, height] = [(maxX - minX) * narrow * scale, (maxY - minY) * scale];
  return (
    <figure class="area-picture">
      <svg
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        width={width + 8}
        height={height + 8}
        role="img"
        aria-label={words.authPicture}
      >
        <path d={pathOf(boundary, narrow * scale, scale)} fill-rule="evenodd" />
      </svg>
      <figcaption>{words.authAreaIs(areaWords(areaSquareMetres), polygonStarts.length - 1)}</figcaption>
    </figure>
  );
}

function pathOf({ xs, ys, ringStarts, minX, maxY }: Boundary, across: number, up: number): string {
  let path = '';
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    for (let i = ringStarts[ring]; i < ringStarts[ring + 1]; i++) {
      const [x, y] = [(xs[i] - minX) * across, (maxY - ys[i]) * up];
      path += `${i === ringStarts[ring] ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    }
    path += 'Z';
  }
  return path;
}
