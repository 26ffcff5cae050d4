// The pages of alarms start here: their list, or how they are set, as the address says.
import { openPage } from '../people/open-page.tsx';
import { places } from '../people/places.ts';
import { AlarmSettingsPage } from './alarm-settings.page.tsx';
import { AlarmsPage } from './alarms.page.tsx';

const isOfSettings = location.pathname === places['alarm-settings'].address;
openPage('alarms', isOfSettings ? <AlarmSettingsPage /> : <AlarmsPage />);
