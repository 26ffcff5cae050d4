// The ledger of what patrols were called away for starts here.
import { openPage } from '../people/open-page.tsx';
import { AbstractionsPage } from './abstractions.page.tsx';

openPage('abstractions', <AbstractionsPage />);
