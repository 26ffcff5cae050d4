// The walk test starts here: the book as it was kept on the phone, and the page over it.
import { render } from 'preact';
import { WalkPage } from './walk.page.tsx';
import { readBook, writeBook } from './walk-book.ts';
import { readZones } from './zone-book.ts';

const root = document.getElementById('walk');
const book = readBook(localStorage);
// A link may bring the token, or the secret of a code, in its fragment, which no server sees; it does not stay in the address.
const fragment = new URLSearchParams(location.hash.slice(1));
const brought = fragment.get('token');
if (brought !== null) writeBook(localStorage, { ...book, token: brought });
if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
if (root) {
  root.replaceChildren();
  const kept = { kept: readBook(localStorage), keptZones: readZones(localStorage) };
  render(<WalkPage {...kept} opened={fragment.get('pair')} />, root);
}
