// The page of one's own account starts here.
import { openPage } from '../people/open-page.tsx';
import { AccountPage } from './account.page.tsx';

openPage('account', <AccountPage />);
