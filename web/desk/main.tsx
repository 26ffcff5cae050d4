// The desk starts here: the view from the address, what stands from the server, then the live stream; or the dosage pages, which need none.
import { render } from 'preact';
import { NotForYou } from '../people/not-for-you.tsx';
import { ownAccount } from '../people/own-account.ts';
import { mayOpen } from '../people/places.ts';
import { followDevice } from '../theme/theme.ts';
import { DeskPage } from './desk.page.tsx';
import { deskActions } from './desk-actions.ts';
import { DeskContext } from './desk-context.ts';
import { newDesk } from './desk-state.ts';
import { DosagePage } from './dosage.page.tsx';
import { dosageActions, listenDosageKeys } from './dosage-actions.ts';
import { dosagePath } from './dosage-view.ts';
import { listenKeys } from './keys.ts';
import { keepNow, listen, loadPlace } from './listening.ts';
import { playbackOf } from './playback.ts';
import { viewFrom } from './view.ts';

const desk = newDesk(viewFrom(location.search), Date.now());
const root = document.getElementById('desk');
followDevice(() => desk.get().view.theme ?? 'auto');
if (root) void show(root);

/** Shows what the address asks for, once it is known whether its reader may open it. A server that does not answer is told of by the desk. */
async function show(place: HTMLElement) {
  const asked = location.pathname === dosagePath ? 'dosage' : 'live';
  const reply = await ownAccount();
  // Whoever has to sign in is on their way there.
  if (!reply.ok && reply.status === 401) return;
  place.replaceChildren();
  if (reply.ok && !mayOpen(asked, reply.value))
    return render(<NotForYou place={asked} account={reply.value} />, place);
  keepNow(desk);
  void loadPlace(desk);
  if (asked === 'dosage') showDosage(place);
  else showLive(place);
}

function showLive(place: HTMLElement) {
  const actions = deskActions(desk);
  const playback = playbackOf(desk, actions);
  addEventListener('popstate', actions.readAddress);
  const tryNow = listen(desk);
  listenKeys(desk, actions, playback);
  render(
    <DeskContext.Provider value={{ desk, actions, playback }}>
      <DeskPage tryNow={tryNow} reload={() => void loadPlace(desk)} />
    </DeskContext.Provider>,
    place,
  );
}

function showDosage(place: HTMLElement) {
  const actions = dosageActions(desk);
  listenDosageKeys(actions);
  render(
    <DeskContext.Provider value={{ desk, actions, playback: playbackOf(desk, actions) }}>
      <DosagePage reload={() => void loadPlace(desk)} />
    </DeskContext.Provider>,
    place,
  );
}
