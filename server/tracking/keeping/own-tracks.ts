// What the room of tracking has on record about one officer beside their positions: visits and their seals, what others declared of them, walk
// tests, and the proof of what was deleted of theirs. Nothing about others.
import type { ForceTransaction } from '../../db/database.ts';
import { readDeclared } from '../visits/declared.store.ts';
import { readPhoneDeclared } from '../visits/own-declared.store.ts';
import { sealsOfOwn } from '../visits/seals.store.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import { readVisits } from '../visits/visits.store.ts';
import { readDeletions } from './deletions.store.ts';
import { readWalksOf } from './own-walks.store.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface OwnTracks {
  readonly visits: readonly Row[];
  readonly seals: readonly Row[];
  readonly declared: readonly Row[];
  /** What they declared themselves, taken back too. */
  readonly ownDeclared: readonly Row[];
  readonly walks: readonly Row[];
  readonly deletions: readonly Row[];
}

/** Rows for the files of one's own; none of anything where somebody does not patrol. */
export async function ownTracks(t: ForceTransaction, officerId: string | null): Promise<OwnTracks> {
  if (officerId === null)
    return { visits: [], seals: [], declared: [], ownDeclared: [], walks: [], deletions: [] };
  const visits = await readVisits(t, { officerId });
  const declared = await readDeclared(t, { from: 0, to: Date.UTC(9999, 0), isOfFiles: true });
  return {
    visits: visits.map(visitRow),
    seals: (await sealsOfOwn(t, officerId)).map(({ visitId, gaps, accuracies }) => {
      return { visit_id: visitId, gaps_tenths_of_s: gaps.join(' '), accuracies_half_m: accuracies.join(' ') };
    }),
    declared: declared
      .filter((each) => each.officerId === officerId)
      .map(({ startedAt, endedAt, hotspotId, people, evidence, source, definition }) => ({
        ...{ started_at: timeText(startedAt), ended_at: timeText(endedAt), hotspot_id: hotspotId },
        ...{ people, evidence, source, definition },
      })),
    ownDeclared: (await readPhoneDeclared(t, { officerId })).map((each) => ({
      ...{
        started_at: timeText(each.startedAt),
        ended_at: timeText(each.endedAt),
        hotspot_id: each.hotspotId,
      },
      ...{ reason: each.reason, received_at: timeText(each.receivedAt) },
      withdrawn_at: each.withdrawnAt === null ? null : timeText(each.withdrawnAt),
    })),
    walks: (await readWalksOf(t, officerId)).map(({ enteredAt, leftAt, hotspotId, deviceId }) => {
      const when = { entered_at: timeText(enteredAt), left_at: timeText(leftAt) };
      return { ...when, hotspot_id: hotspotId, device_id: deviceId };
    }),
    deletions: (await readDeletions(t))
      .filter((each) => each.officerId === officerId)
      .map(({ deletedAt, subject, firstAt, lastAt, positions, rule, hash }) => ({
        ...{
          deleted_at: timeText(deletedAt),
          subject,
          first_at: timeText(firstAt),
          last_at: timeText(lastAt),
        },
        ...{ positions, rule, sha256: hash },
      })),
  };
}

/** Whose track a visit by crew rests on is about somebody else: that there was one is said, not who. */
function visitRow(visit: VisitRow): Row {
  const { enteredAt, leftAt, hotspotId, kind, measuredSeconds, inferredSeconds, unknownSeconds } = visit;
  const { lowSeconds, highSeconds, positions, mode, endedBy, weak, rulesVersion, byCrewMate } = visit;
  return {
    visit_id: visit.id,
    entered_at: timeText(enteredAt),
    left_at: timeText(leftAt),
    hotspot_id: hotspotId,
    kind,
    measured_seconds: measuredSeconds,
    inferred_seconds: inferredSeconds,
    unknown_seconds: unknownSeconds,
    low_seconds: lowSeconds,
    high_seconds: highSeconds,
    positions,
    mode,
    ended_by: endedBy,
    weak,
    by_crew: byCrewMate !== null,
    rules_version: rulesVersion,
  };
}

function timeText(at: number): string {
  return new Date(at).toISOString();
}
