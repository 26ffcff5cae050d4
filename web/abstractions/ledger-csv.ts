// The ledger as a CSV file: a stretch a line, times in UTC.
import type { AbstractionList } from '../../core/people/abstraction-list.ts';
import { csvText, timeCell } from '../desk/csv.ts';

/** Every stretch with its ids and names; officers whom the reader may not know stay empty. */
export function ledgerCsv({ stretches, hotspots, teams }: AbstractionList): string {
  const hotspotNames = new Map(hotspots.map(({ hotspotId, name }) => [hotspotId, name]));
  const teamNames = new Map(teams.map(({ areaId, name }) => [areaId, name]));
  const headings = [
    'officer',
    'team',
    'status',
    'hotspot_id',
    'hotspot',
    'starts_at',
    'ends_at',
    'seconds',
    'goes_on',
    'is_cut',
  ];
  return csvText(
    headings,
    stretches.map(({ callSign, areaId, status, hotspotId, from, to, isOpen, isCut }) => [
      callSign,
      teamNames.get(areaId ?? '') ?? null,
      status,
      hotspotId,
      hotspotNames.get(hotspotId ?? '') ?? null,
      timeCell(from),
      timeCell(to),
      Math.round((to - from) / 1000),
      String(isOpen),
      String(isCut),
    ]),
  );
}
