// The page that says who may see what starts here.
import { openPage } from '../people/open-page.tsx';
import { PermissionsPage } from './permissions.page.tsx';

openPage('permissions', <PermissionsPage />);
