// The patrol phone starts here: the engine over what is kept on the phone, and the screens over the engine.
import { render } from 'preact';
import { Bare } from './bare.tsx';
import { openEngine } from './engine/engine.ts';

const root = document.getElementById('patrol');
// A link may bring the token, or the secret of a code, in its fragment, which no server sees; it does not stay in the address.
const fragment = new URLSearchParams(location.hash.slice(1));
if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);

const engine = await openEngine({ secret: fragment.get('pair'), openMap: null });
// Journeys ask the engine what it keeps, beside what is shown.
Object.assign(window, { beatkeeperPatrol: engine });
const token = fragment.get('token');
if (token !== null) void engine.actions.pair({ token });
if (root) {
  const paint = () => render(<Bare state={engine.state()} actions={engine.actions} />, root);
  root.replaceChildren();
  engine.subscribe(paint);
  paint();
}
