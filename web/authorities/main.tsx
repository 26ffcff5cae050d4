// The page of authorities and of powers that were given starts here.
import { openPage } from '../people/open-page.tsx';
import { AuthoritiesPage } from './authorities.page.tsx';

openPage('authorities', <AuthoritiesPage />);
