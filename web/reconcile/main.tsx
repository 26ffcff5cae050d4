// The page that lays an extract beside what was logged starts here.
import { openPage } from '../people/open-page.tsx';
import { ReconcilePage } from './reconcile.page.tsx';

openPage('reconcile', <ReconcilePage />);
