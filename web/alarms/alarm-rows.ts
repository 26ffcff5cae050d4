// Emergencies and alarms as one list: the latest first, found by words, and as a file.
import type * as z from 'zod/mini';
import type { alarmList, DeskAlarm, DeskEmergency } from '../../core/activities/alarms-now.ts';
import { csvText, timeCell } from '../desk/csv.ts';
import type { PeopleWords } from '../words/people-words.ts';

export interface AlarmRow {
  readonly id: string;
  /** When it was pressed or done: milliseconds. */
  readonly at: number;
  readonly what: string;
  readonly callSign: string;
  readonly hotspots: string;
  readonly acknowledged: DeskAlarm['acknowledged'];
  readonly isWithdrawn: boolean;
  readonly overAt: number | null;
  readonly of: { readonly emergencyId: string } | { readonly activityId: string };
}

/** Rows with all of the words asked for. */
export function alarmRows(
  { emergencies, alarms }: z.infer<typeof alarmList>,
  words: PeopleWords,
  search: string,
): AlarmRow[] {
  const rows = [
    ...emergencies.map((each) => rowOfEmergency(each, words)),
    ...alarms.map((each) => rowOfAlarm(each, words)),
  ].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ what, callSign, hotspots }) => {
    const text = `${what} ${callSign} ${hotspots}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function rowOfEmergency(each: DeskEmergency, words: PeopleWords): AlarmRow {
  const { emergencyId, at, callSign, hotspots, acknowledged, overAt } = each;
  const of = { emergencyId };
  const what = words.alarmsEmergencyKind;
  return {
    ...{ id: emergencyId, at, what, callSign, hotspots: hotspots.join(', '), acknowledged },
    ...{ isWithdrawn: false, overAt, of },
  };
}

function rowOfAlarm(each: DeskAlarm, words: PeopleWords): AlarmRow {
  const { activityId, at, callSign, hotspots, acknowledged, isWithdrawn, kind } = each;
  const of = { activityId };
  const what = words.activityKindNames[kind];
  return {
    ...{ id: activityId, at, what, callSign, hotspots: hotspots.join(', '), acknowledged },
    ...{ isWithdrawn, overAt: null, of },
  };
}

export function alarmsCsv(rows: readonly AlarmRow[]): string {
  return csvText(
    [
      'id',
      'at',
      'what',
      'officer',
      'hotspots',
      'acknowledged_by',
      'role',
      'acknowledged_at',
      'ended_at',
      'taken_back',
    ],
    rows.map(({ id, at, what, callSign, hotspots, acknowledged, overAt, isWithdrawn }) => [
      ...[id, timeCell(at), what, callSign, hotspots, acknowledged?.name ?? null, acknowledged?.role ?? null],
      ...[timeCell(acknowledged?.at ?? null), timeCell(overAt), String(isWithdrawn)],
    ]),
  );
}
