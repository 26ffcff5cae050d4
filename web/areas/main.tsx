// The page of organisations and areas starts here.
import { openPage } from '../people/open-page.tsx';
import { AreasPage } from './areas.page.tsx';

openPage('areas', <AreasPage />);
