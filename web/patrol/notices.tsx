// What stands in the way and what to do about it, in plain words, on whatever screen one is.
import { usePatrol } from './patrol-view.ts';

export function Notices() {
  const { state, words, actions } = usePatrol();
  const { outbox, link, sensor, hasUpdate, duty } = state;
  return (
    <>
      {outbox.isFull && (
        <p role="alert" class="notice notice-bad">
          {words.storageFullDo}
        </p>
      )}
      {link === 'token-unknown' && <p class="notice notice-bad">{words.tokenUnknownDo}</p>}
      {sensor === 'denied' && <p class="notice notice-bad">{words.deniedDo}</p>}
      {hasUpdate && duty === null && (
        <div class="notice">
          <p>
            <strong>{words.updateTitle}</strong>. {words.updateLead}
          </p>
          <button type="button" class="tap" onClick={actions.takeUpdate}>
            {words.updateNow}
          </button>
        </div>
      )}
    </>
  );
}
