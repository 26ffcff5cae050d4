// The page of people and officers starts here.
import { openPage } from '../people/open-page.tsx';
import { StaffPage } from './staff.page.tsx';

openPage('people', <StaffPage />);
