// An officer's day: device, last position, visits and totals, and which positions took no part.
import type { DoorReason } from '../../../core/tracking/door-reasons.ts';
import type { ListedVisit } from '../../../core/tracking/listed-visit.ts';
import type { OfficerDay } from '../../../core/tracking/officer-day.ts';
import { uploadAnswer } from '../../../core/tracking/position-batch.ts';
import { resultOfSpell } from '../following/follow-spell.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';
import { answersSince } from '../shelf/chunks.store.ts';
import { listedVisitOf } from './listed-visit.ts';

export async function officerCard(
  following: Following,
  officerId: string,
  mergeSeconds: number,
  now: number,
): Promise<OfficerDay | null> {
  const { state, day, picture } = following;
  const officer = [...state.officersByNumber.values()].find((each) => each.id === officerId);
  if (officer === undefined) return null;
  const { callSign, role } = officer;
  const rows = await visitsNow(following, { officerId, from: day.from });
  const visits = rows
    .map((row) => listedVisitOf(row, callSign, mergeSeconds, now))
    .filter((visit) => visit !== null);
  const devices = [...state.devicesByNumber.values()].filter(
    (each) => each.officerId === officerId && !each.isRevoked,
  );
  const live = picture.officer(officerId);
  return {
    officerId,
    callSign,
    role,
    device: devices.at(0)?.name ?? null,
    pingSeconds: devices.at(0)?.pingSeconds ?? null,
    lastCapturedAt: live?.capturedAt ?? null,
    lastPosition: live,
    day: day.day,
    visits,
    totals: totalsOf(visits),
    refused: await refusedOf(following, officer.number, now),
  };
}

function totalsOf(visits: readonly ListedVisit[]): OfficerDay['totals'] {
  const listed = visits.filter((visit) => visit.kind === 'visit');
  const sum = (of: (visit: ListedVisit) => number) => listed.reduce((total, visit) => total + of(visit), 0);
  return {
    visits: listed.length,
    passThroughs: visits.filter((visit) => visit.kind === 'pass-through').length,
    driveThroughs: visits.filter((visit) => visit.kind === 'drive-through').length,
    measuredSeconds: sum((visit) => visit.measuredSeconds),
    inferredSeconds: sum((visit) => visit.inferredSeconds),
    lowSeconds: sum((visit) => visit.lowSeconds),
    highSeconds: sum((visit) => visit.highSeconds),
  };
}

/** Track reasons of the day's spells, and door reasons of the uploads received today. */
async function refusedOf(
  following: Following,
  officerNumber: number,
  now: number,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (reason: string, count: number) => {
    if (count > 0) counts[reason] = (counts[reason] ?? 0) + count;
  };
  const { earlier = [], live = null } = following.officers.get(officerNumber) ?? {};
  const spells = live === null ? earlier : [...earlier, resultOfSpell(live, following.state.hotspots, now)];
  for (const { refused } of spells) for (const [reason, count] of Object.entries(refused)) add(reason, count);
  const answers = await following.database.inForce(following.forceId, (t) =>
    answersSince(t, officerNumber, following.day.from),
  );
  for (const text of answers) {
    const { refused, unreadable } = uploadAnswer.parse(JSON.parse(text));
    // Too inaccurate ones are on record, and the track has counted them.
    for (const { reason } of refused) if (reason !== ('too-inaccurate' satisfies DoorReason)) add(reason, 1);
    add('unreadable', unreadable.length);
  }
  return counts;
}
