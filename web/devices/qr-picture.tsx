// A text as a QR code: dark on light by day and by night, with the quiet edge that cameras need.
import encodeQR from 'qr';

interface QrPictureProps {
  readonly text: string;
  /** What it is, for whoever does not see it. */
  readonly label: string;
}

const quietModules = 4;

export function QrPicture({ text, label }: QrPictureProps) {
  // The less there is to correct, the larger each square: it is scanned from a screen, which has no scratches.
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quietModules });
  return (
    <svg
      class="qr-picture"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shape-rendering="crispEdges"
    >
      <rect class="qr-light" width={rows.length} height={rows.length} />
      <path class="qr-dark" d={rows.map(lineOf).join('')} />
    </svg>
  );
}

/** The dark squares of a row, side by side as one stroke. */
function lineOf(row: readonly boolean[], y: number): string {
  let drawn = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    drawn += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
  }
  return drawn;
}
