// Measured beside true: what the server made of the demo's positions, and where its people truly were.
import * as z from 'zod';
import { signInChoices } from '../../core/people/account.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import { type NorthgateFiles, readPatrolGround } from '../../fixtures/northgate/basemap.ts';
import { compareWithTruth, comparisonTable } from '../../fixtures/northgate/compare-with-truth.ts';
import { backfillSeconds } from '../../fixtures/northgate/demo-feed.ts';
import type { Movement } from '../../fixtures/northgate/movement.ts';
import { northgateOfficers } from '../../fixtures/northgate/people.ts';
import { trueSecondsByHotspot, trueTimes } from '../../fixtures/northgate/true-minutes.ts';

const answer = z.object({
  rows: z.array(
    z.object({
      hotspotId: z.string(),
      personSeconds: z.number(),
      lowSeconds: z.number(),
      highSeconds: z.number(),
    }),
  ),
});

/** The table of today's dosage so far beside the true times. */
export async function truthTable(
  files: NorthgateFiles,
  url: string,
  movement: Movement,
  startedAt: number,
  now: number,
): Promise<string> {
  const day = dayOf(now, defaultDayRule);
  const cookie = await analystsCookie(url);
  const { rows } = answer.parse(await (await fetch(`${url}/api/dosage`, { headers: { cookie } })).json());
  const ground = await readPatrolGround(files);
  const from = Math.max(startedAt - backfillSeconds * 1000, day.from);
  const truth = trueTimes(movement, northgateOfficers, ground.hotspots, from, now);
  const table = comparisonTable(compareWithTruth(trueSecondsByHotspot(truth), rows));
  return `${table}\nWhile a phone is flat, asleep or silent the truth is unknown: it is in no figure, and may be above high.`;
}

/** Signs in as one of the demo's invented analysts, as any visitor may, and gives the header that says so. */
async function analystsCookie(url: string): Promise<string> {
  const { demo } = signInChoices.parse(await (await fetch(`${url}/api/sign-in`)).json());
  const analyst = demo?.find(({ roles }) => roles.includes('analyst'));
  const body = JSON.stringify({ staffId: analyst?.staffId });
  const headers = { origin: url, 'content-type': 'application/json' };
  const answered = await fetch(`${url}/api/sign-in/demo`, { method: 'POST', headers, body });
  const [cookie] = answered.headers.getSetCookie();
  if (cookie === undefined) throw new Error(`Nobody could sign in: ${answered.status}`);
  return cookie.split(';', 1)[0];
}
