// The code of a pairing as it was just made: picture, text and settings, shown this once, and whether the device was heard.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PairingMade } from '../../core/people/pairing.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { clockTime } from '../words/age.ts';
import { PairWatch } from './pair-watch.tsx';
import { PairWithdraw } from './pair-withdraw.tsx';
import { QrPicture } from './qr-picture.tsx';
import { type Setting, setUpOf } from './set-up.ts';
import { usePairing } from './use-pairing.ts';

interface PairCodeProps {
  readonly made: PairingMade;
  readonly address: string;
  readonly isOwn: boolean;
  readonly onDone: () => void;
  readonly onAgain: () => void;
  /** The code was withdrawn, or is too old to be; what to say. */
  readonly onWithdrawn: (said: string) => void;
}

/** What is about to be done with a code that may still be used: to leave it for another step, or to withdraw it. */
type Asked = 'done' | 'again' | 'withdraw';

export function PairCode({ made, address, isOwn, onDone, onAgain, onWithdrawn }: PairCodeProps) {
  const { words } = usePeopleSaying();
  const { client, callSign, offer } = made;
  const { code, settings } = setUpOf(made, address);
  const kind = words.deviceKinds[client];
  const watched = usePairing(made.pairingId, isOwn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [asked, setAsked] = useState<Asked | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const { state } = watched;
  const isOver = state?.state === 'expired' || state?.state === 'withdrawn';
  const isHeard = state !== null && state.heardAt !== null;
  const go = { done: onDone, again: onAgain };
  // Nobody knows where a code went whose device was never heard: whoever leaves it is asked.
  const leave = (where: 'done' | 'again') => () => (isHeard || isOver ? go[where]() : setAsked(where));
  const keep = () => {
    if (asked === 'done' || asked === 'again') return go[asked]();
    setAsked(null);
    buttons.current?.querySelector<HTMLElement>('.pair-withdraw-button')?.focus();
  };
  return (
    <div class="pair-code">
      <h3 ref={heading} tabIndex={-1}>
        {words.pairFor(kind, callSign)}
      </h3>
      <p class="pair-warning">
        {offer === null ? words.pairOnce : words.pairUntil(clockTime(offer.expiresAt))}
      </p>
      <ol>
        {words.pairSteps[client].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class={code === null ? '' : 'pair-side'}>
        {code !== null && <QrPicture text={code} label={words.pairPicture(kind)} />}
        <div class="pair-beside">
          <PairWatch watched={watched} client={client} />
          {code !== null && <CodeText code={code} mayOpen={isOwn && client !== 'traccar'} />}
          {settings.length > 0 && <SettingTable settings={settings} isOpen={code === null} />}
        </div>
      </div>
      <div class="people-buttons" ref={buttons}>
        <button type="button" class="primary" onClick={leave('done')}>
          {words.pairDone}
        </button>
        <button type="button" onClick={leave('again')}>
          {words.pairAgain}
        </button>
        {!isOver && (
          <button
            type="button"
            class="pair-withdraw-button"
            aria-expanded={asked !== null}
            onClick={() => setAsked('withdraw')}
          >
            {words.pairWithdraw}
          </button>
        )}
      </div>
      {asked !== null && !isOver && (
        <PairWithdraw
          key={asked}
          made={made}
          isOwn={isOwn}
          isLeaving={asked !== 'withdraw' && !isHeard}
          hasDevice={made.device !== null || state?.state === 'paired'}
          onWithdrawn={onWithdrawn}
          onKept={keep}
        />
      )}
    </div>
  );
}

/** The code as text. A link only where it opens an app and no door: that would be a message of the device’s. */
function CodeText({ code, mayOpen }: { code: string; mayOpen: boolean }) {
  const { words } = usePeopleSaying();
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setSaid(words.pairCopied),
      () => setSaid(words.pairNotCopied),
    );
  };
  return (
    <>
      {mayOpen && (
        <a class="button" href={code}>
          {words.pairOpen}
        </a>
      )}
      <details class="pair-text">
        <summary>{words.pairText}</summary>
        <p>
          <code>{code}</code>
        </p>
        <button type="button" onClick={copy}>
          {words.pairCopy}
        </button>{' '}
        <span role="status">{said}</span>
      </details>
    </>
  );
}

function SettingTable({ settings, isOpen }: { settings: readonly Setting[]; isOpen: boolean }) {
  const { words } = usePeopleSaying();
  return (
    <details open={isOpen}>
      <summary>{words.pairByHand}</summary>
      <table class="stacking">
        <thead>
          <tr>
            <th scope="col">{words.pairSetting}</th>
            <th scope="col">{words.pairValue}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ name, value }) => (
            <tr key={name}>
              <td data-label={words.pairSetting} lang="en">
                {name}
              </td>
              <td data-label={words.pairValue}>
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
