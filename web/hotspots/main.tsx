// The page where hotspots are drawn starts here.
import { render } from 'preact';
import { NotForYou } from '../people/not-for-you.tsx';
import { ownAccount } from '../people/own-account.ts';
import { mayOpen } from '../people/places.ts';
import { followDevice, kept } from '../theme/theme.ts';
import { themes } from '../theme/themes.ts';
import { HotspotsPage } from './hotspots.page.tsx';

followDevice(() => themes.find((known) => known === kept('beatkeeper.theme')) ?? 'auto');

const root = document.getElementById('hotspots');
if (root) void show(root);

async function show(place: HTMLElement) {
  const reply = await ownAccount();
  // Whoever has to sign in is on their way there.
  if (!reply.ok && reply.status === 401) return;
  place.replaceChildren();
  if (reply.ok && !mayOpen('hotspots', reply.value))
    render(<NotForYou place="hotspots" account={reply.value} />, place);
  else render(<HotspotsPage />, place);
}
