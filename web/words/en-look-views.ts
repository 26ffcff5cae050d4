// In which view somebody looked, in English. The other languages follow these keys.
import type { LookView } from '../../core/people/look.ts';

export const enLookViews: Readonly<Record<LookView, string>> = {
  live: 'The live map',
  'officer-day': 'The day of an officer',
  visits: 'The list of visits',
  activities: 'The list of activities',
  dosage: 'Hours and visits by officer',
  'working-out': 'How a visit was worked out',
  playback: 'Playback of the past',
  export: 'A download of positions',
  devices: 'The list of devices',
  alarms: 'Alarms at the desk',
};
