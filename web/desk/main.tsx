// The live desk starts here: the view from the address, what stands from the server, then the live stream.
import { render } from 'preact';
import { DeskPage } from './desk.page.tsx';
import { deskActions } from './desk-actions.ts';
import { DeskContext } from './desk-context.ts';
import { newDesk } from './desk-state.ts';
import { listenKeys } from './keys.ts';
import { keepNow, listen, loadPlace } from './listening.ts';
import { playbackOf } from './playback.ts';
import { followDevice } from './theme.ts';
import { viewFrom } from './view.ts';

const desk = newDesk(viewFrom(location.search), Date.now());
const actions = deskActions(desk);
const playback = playbackOf(desk, actions);
addEventListener('popstate', actions.readAddress);
followDevice(() => desk.get().view.theme ?? 'auto');
keepNow(desk);
const tryNow = listen(desk);
void loadPlace(desk);
listenKeys(desk, actions, playback);

const root = document.getElementById('desk');
if (root) {
  root.replaceChildren();
  render(
    <DeskContext.Provider value={{ desk, actions, playback }}>
      <DeskPage tryNow={tryNow} reload={() => void loadPlace(desk)} />
    </DeskContext.Provider>,
    root,
  );
}
