// Ym mha olwg yr edrychodd rhywun, yn Gymraeg. The same keys as English.
import type { enLookViews } from './en-look-views.ts';

export const cyLookViews: typeof enLookViews = {
  live: 'Y map byw',
  'officer-day': 'Diwrnod swyddog',
  visits: 'Y rhestr ymweliadau',
  activities: 'Y rhestr o weithgareddau',
  dosage: 'Oriau ac ymweliadau fesul swyddog',
  'working-out': 'Sut y cyfrifwyd ymweliad',
  playback: 'Chwarae’r gorffennol',
  export: 'Lawrlwytho lleoliadau',
  devices: 'Y rhestr o ddyfeisiau',
  alarms: 'Larymau wrth y ddesg',
};
