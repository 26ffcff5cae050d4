// The servers beside Beatkeeper in the ingest bench, in their common shape: JSON through Fastify, a row a position, a pool of ten connections.
// `each`: an INSERT and an UPDATE of the officer's last position for every position. `many`: one INSERT of the batch's rows.
import Fastify from 'fastify';
import pg from 'pg';

interface Position {
  readonly capturedAt: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly accuracyMetres: number;
  readonly speedMetresPerSecond: number;
  readonly headingDegrees: number;
}

interface Batch {
  readonly officer: number;
  readonly positions: readonly Position[];
}

const [url, way] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });

const columns = 'officer, captured_at, longitude, latitude, accuracy, speed, heading';

function valuesOf(officer: number, p: Position): unknown[] {
  const { longitude, latitude, accuracyMetres, speedMetresPerSecond, headingDegrees } = p;
  return [
    officer,
    new Date(p.capturedAt),
    longitude,
    latitude,
    accuracyMetres,
    speedMetresPerSecond,
    headingDegrees,
  ];
}

async function keepEach({ officer, positions }: Batch): Promise<void> {
  await Promise.all(
    positions.map(async (position) => {
      const values = valuesOf(officer, position);
      await pool.query({
        name: 'insert',
        text: `insert into positions (${columns}) values ($1, $2, $3, $4, $5, $6, $7)`,
        values,
      });
      await pool.query({
        name: 'update',
        text: 'update last_positions set captured_at = $2, longitude = $3, latitude = $4 where officer = $1',
        values: values.slice(0, 4),
      });
    }),
  );
}

async function keepMany({ officer, positions }: Batch): Promise<void> {
  const rows = positions.map((_, i) => `(${[1, 2, 3, 4, 5, 6, 7].map((n) => `$${i * 7 + n}`).join()})`);
  await pool.query({
    name: `insert ${positions.length}`,
    text: `insert into positions (${columns}) values ${rows.join()}`,
    values: positions.flatMap((position) => valuesOf(officer, position)),
  });
}

const bodySchema = {
  type: 'object',
  required: ['officer', 'positions'],
  properties: {
    officer: { type: 'integer' },
    positions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['capturedAt', 'longitude', 'latitude'],
        properties: {
          capturedAt: { type: 'number' },
          longitude: { type: 'number' },
          latitude: { type: 'number' },
          accuracyMetres: { type: 'number' },
          speedMetresPerSecond: { type: 'number' },
          headingDegrees: { type: 'number' },
        },
      },
    },
  },
};

const app = Fastify();
app.post<{ Body: Batch }>('/api/positions', { schema: { body: bodySchema } }, async ({ body }) => {
  await (way === 'each' ? keepEach(body) : keepMany(body));
  return { kept: body.positions.length };
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit());
process.once('SIGTERM', async () => {
  await app.close();
  await pool.end();
  process.exit();
});
process.send?.({ port: Number(new URL(address).port) });
