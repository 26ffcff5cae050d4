// The page of looks and their seals starts here.
import { openPage } from '../people/open-page.tsx';
import { LooksPage } from './looks.page.tsx';

openPage('looks', <LooksPage />);
