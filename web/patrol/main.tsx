// The walk test starts here: the book as it was kept on the phone, and the page over it.
import { render } from 'preact';
import { WalkPage } from './walk.page.tsx';
import { readBook, writeBook } from './walk-book.ts';

const root = document.getElementById('walk');
const book = readBook(localStorage);
// A link may bring the token in its fragment, which no server sees; it does not stay in the address.
const brought = new URLSearchParams(location.hash.slice(1)).get('token');
if (brought !== null) {
  writeBook(localStorage, { ...book, token: brought });
  history.replaceState(null, '', location.pathname + location.search);
}
if (root) {
  root.replaceChildren();
  render(<WalkPage kept={readBook(localStorage)} />, root);
}
