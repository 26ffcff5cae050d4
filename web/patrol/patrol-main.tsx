// The patrol phone starts here: the engine over what is kept on the phone, and the screens over the engine.
import { render } from 'preact';
import { pageLanguage } from '../words/page-language.ts';
import { bringPatrolWords } from '../words/patrol-words.ts';
import { openEngine } from './engine/engine.ts';
import { PatrolApp } from './patrol-app.tsx';

const root = document.getElementById('patrol');
// A link may bring the token, or the secret of a code, in its fragment, which no server sees; it does not stay in the address.
const fragment = new URLSearchParams(location.hash.slice(1));
const [secret, token] = [fragment.get('pair'), fragment.get('token')];
if (secret !== null || token !== null) history.replaceState(null, '', location.pathname + location.search);

/** Not at the top level: the words of a language come as a file that leans on this one, and each would wait for the other. */
async function start(): Promise<void> {
  const [words, engine] = await Promise.all([
    bringPatrolWords(pageLanguage()),
    openEngine({
      secret,
      openMap: async (terms) => (await import('./map/open-map-pack.ts')).openMapPack(terms),
    }),
  ]);
  // Journeys ask the engine what it keeps, beside what is shown.
  Object.assign(window, { beatkeeperPatrol: engine });
  if (token !== null) void engine.actions.pair({ token });
  if (root === null) return;
  const app = { actions: engine.actions, words };
  const paint = () => render(<PatrolApp state={engine.state()} {...app} />, root);
  root.replaceChildren();
  engine.subscribe(paint);
  paint();
}

void start();
