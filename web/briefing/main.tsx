// The shift briefing starts here.
import { openPage } from '../people/open-page.tsx';
import { BriefingPage } from './briefing.page.tsx';

openPage('briefing', <BriefingPage />);
