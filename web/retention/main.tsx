// The page of what is kept, held and deleted starts here.
import { openPage } from '../people/open-page.tsx';
import { RetentionPage } from './retention.page.tsx';

openPage('retention', <RetentionPage />);
