// The sign-in page starts here: what a link brought is taken out of the address at once, so that neither the history nor a glance finds it.
import { openPage } from '../people/open-page.tsx';
import { SignInPage } from './sign-in.page.tsx';

const token = new URLSearchParams(location.hash.slice(1)).get('link');
if (token !== null) history.replaceState(null, '', location.pathname + location.search);
const query = new URLSearchParams(location.search);

openPage('sign-in', <SignInPage token={token} to={query.get('to')} refused={query.get('refused')} />);
