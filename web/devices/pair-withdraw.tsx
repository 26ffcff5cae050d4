// Withdrawing a code that is shown: asked for by its button, and offered to whoever leaves it before its device was heard.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PairingMade, pairingWithdrawn } from '../../core/people/pairing.ts';
import { change } from '../api.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { clockTime } from '../words/age.ts';

interface PairWithdrawProps {
  readonly made: PairingMade;
  readonly isOwn: boolean;
  /** Whether somebody is about to leave the code. */
  readonly isLeaving: boolean;
  /** Whether a device holds its token already, so that withdrawing revokes that. */
  readonly hasDevice: boolean;
  readonly onWithdrawn: (said: string) => void;
  /** It is left in force. */
  readonly onKept: () => void;
}

export function PairWithdraw({ made, isOwn, isLeaving, hasDevice, ...then }: PairWithdrawProps) {
  const { words } = usePeopleSaying();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { pairingId, offer } = made;
  const withdraw = async () => {
    setBusy(true);
    setTrouble('');
    const id = encodeURIComponent(pairingId);
    const reply = isOwn
      ? await change('POST', `/api/me/pairings/${id}/withdraw`, {}, pairingWithdrawn)
      : await change('POST', `/api/pairings/${id}/withdraw`, {}, pairingWithdrawn);
    setBusy(false);
    if (!reply.ok) return setTrouble(words.pairNotWithdrawn);
    if (reply.value.state === 'expired') return then.onWithdrawn(words.pairExpired);
    then.onWithdrawn(hasDevice ? words.pairWithdrawnDevice : words.pairWithdrawn);
  };
  return (
    <section class="pair-withdraw" aria-labelledby="pair-withdraw-title">
      <h4 id="pair-withdraw-title" ref={heading} tabIndex={-1}>
        {isLeaving ? words.pairLeaveTitle : words.pairWithdrawTitle}
      </h4>
      <p>
        {hasDevice || offer === null
          ? words.pairWithdrawDevice
          : words.pairWithdrawCode(clockTime(offer.expiresAt))}
      </p>
      {trouble !== '' && (
        <p role="alert" class="people-wrong">
          {trouble}
        </p>
      )}
      <div class="people-buttons">
        <button type="button" class="warning" disabled={isBusy} onClick={() => void withdraw()}>
          {words.pairWithdrawSure}
        </button>
        <button type="button" onClick={then.onKept}>
          {words.pairKeep}
        </button>
      </div>
    </section>
  );
}
