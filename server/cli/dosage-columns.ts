// The columns of each kind of row, in their documented order.
import type { Way } from './dosage-choices.ts';

const dosage = [
  'personVisits',
  'patrolVisits',
  'passThroughs',
  'driveThroughs',
  'onTarget',
  'personSeconds',
  'patrolSeconds',
  'measuredSeconds',
  'inferredSeconds',
  'lowSeconds',
  'highSeconds',
  'firstAt',
  'lastAt',
];

const columns: Readonly<Record<Way, readonly string[]>> = {
  visit: [
    'officerId',
    'hotspotId',
    'kind',
    'enteredAt',
    'leftAt',
    'measuredSeconds',
    'inferredSeconds',
    'unknownSeconds',
    'lowSeconds',
    'highSeconds',
    'positions',
    'longestGapSeconds',
    'medianSpeedMetresPerSecond',
    'mode',
    'endedBy',
    'weak',
  ],
  hotspot: ['hotspotId', ...dosage],
  'hotspot-day': ['hotspotId', 'day', ...dosage],
  officer: [
    'officerId',
    'visits',
    'measuredSeconds',
    'inferredSeconds',
    'positions',
    'refused',
    'coverage',
    'firstAt',
    'lastAt',
  ],
  hours: ['day', 'paidDutySeconds', 'patrolStatusSeconds', 'personSeconds', 'patrolSeconds', 'byCrewSeconds'],
};

/** The columns of rows by visit, hotspot, hotspot and day, officer, or hours. */
export function columnsOf(by: Way): readonly string[] {
  return columns[by];
}
