// The page of what officers logged starts here.
import { openPage } from '../people/open-page.tsx';
import { ActivitiesPage } from './activities.page.tsx';

openPage('activities', <ActivitiesPage />);
