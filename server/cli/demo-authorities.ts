// The authorities and designations of the demo, so that a PCSO's phone has something to show: all invented, and they say so. What is known
// already stays; a dispersal authority that has run out is followed by another, so that one is always live.
import { randomUUIDv7 } from 'node:crypto';
import type { Authority } from '../../core/activities/authority.ts';
import type { ActivityKind } from '../../core/activities/kinds.ts';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import type { OfficerKind } from '../../core/people/officer-kind.ts';
import { council } from '../../fixtures/northgate/organisations.ts';
import { addAuthority, addDesignation, readAuthorities, readDesignations } from '../activities/index.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { hotspotsAt, readHotspotVersions, united } from '../hotspots/index.ts';
import { readOrganisations } from '../people/index.ts';

const hour = 3_600_000;

type Sketch = Omit<Authority, 'authorityId' | 'endedAt' | 'boundary'> & { readonly hotspotIds: string[] };

function sketches(now: number): Sketch[] {
  return [
    {
      kind: 'pspo',
      name: 'Town centre alcohol order (invented)',
      terms: 'No drinking in the street once asked to stop. Alcohol may be asked for and disposed of.',
      reference: 'PSPO-2026-02 (invented)',
      givenBy: 'Northgate Council',
      from: Date.UTC(2026, 0, 5),
      until: Date.UTC(2028, 11, 31),
      hotspotIds: ['market-place', 'high-street', 'castle-mound', 'tanners-row'],
    },
    {
      kind: 'closure',
      name: 'Shop on Tanners Row (invented)',
      terms: 'Nobody enters but the owner.',
      reference: 'CN-2026-11 (invented)',
      givenBy: 'Northgate magistrates’ court',
      from: Date.UTC(2026, 5, 1, 12),
      until: Date.UTC(2026, 7, 31, 12),
      hotspotIds: ['tanners-row'],
    },
    {
      kind: 'dispersal',
      name: 'Market Place (invented)',
      terms: 'Direct people who cause or are likely to cause trouble to leave for up to 48 hours.',
      reference: 'S34-118 (invented)',
      givenBy: 'Inspector, Northgate town',
      from: now - 3 * hour,
      until: now + 21 * hour,
      hotspotIds: ['market-place'],
    },
  ];
}

const given: readonly { readonly kind: OfficerKind; readonly powers: readonly ActivityKind[] }[] = [
  {
    kind: 'pcso',
    powers: [
      'dispersal-direction',
      'name-and-address-required',
      'alcohol-surrender',
      'tobacco-surrender',
      'community-protection-warning',
    ],
  },
  { kind: 'council-officer', powers: ['pspo-penalty', 'community-protection-warning', 'alcohol-surrender'] },
];

/** Keeps them. */
export async function demoAuthorities(database: Database, forceId: number, now: number): Promise<void> {
  await database.inForce(forceId, async (t) => {
    await keepAuthorities(t, now);
    await keepDesignations(t, now);
  });
}

async function keepAuthorities(t: ForceTransaction, now: number): Promise<void> {
  const { hotspots } = hotspotsAt(await readHotspotVersions(t))(now);
  const known = await readAuthorities(t);
  for (const { hotspotIds, ...authority } of sketches(now)) {
    const holds = ({ reference, until }: Authority) =>
      reference === authority.reference &&
      (authority.kind !== 'dispersal' || until === null || until > now + hour);
    if (known.some(holds)) continue;
    const area = united(hotspots.filter(({ id }) => hotspotIds.includes(id)).map((each) => each.boundary));
    if (!area.ok) continue;
    const boundary = geometryFromBoundary(area.boundary);
    await addAuthority(
      t,
      { ...authority, authorityId: randomUUIDv7(), boundary, endedAt: null },
      'console',
      now,
    );
  }
}

async function keepDesignations(t: ForceTransaction, now: number): Promise<void> {
  if ((await readDesignations(t)).length > 0) return;
  const wardens = (await readOrganisations(t)).find(({ name }) => name === council)?.id ?? null;
  for (const { kind, powers } of given) {
    const organisationId = kind === 'council-officer' ? wardens : null;
    const source = 'Invented for the demonstration';
    for (const power of powers) {
      const terms = { power, kind, organisationId, from: '2026-01-05', until: null, source };
      await addDesignation(t, { designationId: randomUUIDv7(), ...terms }, 'console', now);
    }
  }
}
