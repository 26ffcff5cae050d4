// The desk starts here: the view from the address, what stands from the server, then the live stream; or the dosage pages, which need none.
import { render } from 'preact';
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
import { followDevice } from './theme.ts';
import { viewFrom } from './view.ts';

const desk = newDesk(viewFrom(location.search), Date.now());
const root = document.getElementById('desk');
followDevice(() => desk.get().view.theme ?? 'auto');
keepNow(desk);
void loadPlace(desk);
if (root) {
  root.replaceChildren();
  if (location.pathname === dosagePath) showDosage(root);
  else showLive(root);
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
