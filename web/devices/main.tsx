// The page of devices starts here.
import { openPage } from '../people/open-page.tsx';
import { DevicesPage } from './devices.page.tsx';

openPage('devices', <DevicesPage />);
