// The hand-worked cases of dosage through the command line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { file, head, noon, numbers, rowsOf } from './dosage-sample.ts';
import { ran } from './recorded-io.ts';

describe('the hand-worked cases, exactly', () => {
  const cases = z
    .array(
      z.object({
        name: z.string(),
        hotspot: z.unknown(),
        positions: z.array(z.tuple([z.number(), z.number(), z.number(), z.nullable(z.number())])),
        visits: z.array(numbers),
      }),
    )
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/dosage/cases.json'), 'utf8')));
  for (const { name, hotspot, positions, visits } of cases) {
    test(name, async () => {
      const hotspots = file(
        'case.geojson',
        JSON.stringify({ type: 'Feature', properties: {}, geometry: hotspot }),
      );
      const rows = positions.map(
        ([second, x, y, accuracy]) => `A,${noon + second},${x},${y},${accuracy ?? ''},`,
      );
      const csv = file('case.csv', [head, ...rows].join('\n'));
      const { out, code } = await ran(
        'dosage',
        '--hotspots',
        hotspots,
        '--positions',
        csv,
        '--format',
        'json',
      );
      assert.equal(code, 0);
      const second = (iso: unknown) => Date.parse(String(iso)) / 1000 - noon;
      const found = rowsOf(out).map((row) => ({
        kind: row.kind,
        enteredAt: second(row.enteredAt),
        leftAt: second(row.leftAt),
        measuredSeconds: row.measuredSeconds,
        inferredSeconds: row.inferredSeconds,
        unknownSeconds: row.unknownSeconds,
        endedBy: row.endedBy,
      }));
      const close = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
      const rounded = (rows: readonly Record<string, unknown>[]) =>
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, close(value)])));
      assert.deepEqual(rounded(found), rounded(visits));
    });
  }
});
