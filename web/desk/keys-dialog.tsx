// The keys, and what the marks on the map mean.
import { useRef } from 'preact/hooks';
import { standings } from '../../core/tracking/due-order.ts';
import { Ring } from '../marks/ring.tsx';
import { useWords } from './desk-context.ts';
import { OfficerDot } from './officer-list.tsx';
import { standingMeaning } from './standing-words.ts';

const dialogId = 'keys';

function dialog(): HTMLDialogElement | null {
  const found = document.getElementById(dialogId);
  return found instanceof HTMLDialogElement ? found : null;
}

export function openKeys() {
  dialog()?.showModal();
}

/** Whether a dialog lies over the desk, whose keys then are its own. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

export function KeysDialog() {
  const { words } = useWords();
  const own = useRef<HTMLDialogElement>(null);
  const keys = [
    ['↑ ↓', words.keyArrows],
    ['Enter', words.keyEnter],
    ['/', words.keySearch],
    ['h', words.keyHotspots],
    ['o', words.keyOfficers],
    ['f', words.keyFeed],
    ['m', words.keyMap],
    ['a', words.keyAuthorities],
    ['w', words.keyWorkedOut],
    ['t', words.keyTime],
    ['p', words.keyPlay],
    ['[ ]', words.keyVisitSteps],
    ['n', words.keyNight],
    ['Esc', words.keyEscape],
    ['?', words.keyHelp],
  ] as const;
  return (
    <dialog id={dialogId} ref={own} class="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.keysTitle}</h2>
      <dl class="key-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.marksTitle}</h3>
      <ul class="mark-list">
        {standings.map((standing) => (
          <li key={standing}>
            <Ring
              standing={standing}
              share={standing === 'no-target' ? null : standing === 'met' ? 1 : 0.4}
              size={34}
            />
            {standingMeaning(words, standing)}
          </li>
        ))}
      </ul>
      <ul class="mark-list">
        {(
          [
            ['fresh', words.markFresh],
            ['hollow', words.markHollow],
            ['last-seen', words.markLastSeen],
          ] as const
        ).map(([freshness, meaning]) => (
          <li key={freshness}>
            <OfficerDot freshness={freshness} />
            {meaning}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => own.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
