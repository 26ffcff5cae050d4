// A code was opened on this phone: one press exchanges its secret for the phone's token. Not by itself, so that whoever only previews the address
// does not use it up.
import { useState } from 'preact/hooks';
import { pairedPhone } from '../../core/people/pairing.ts';
import { change } from '../api.ts';
import type { walkEn } from '../words/walk-en.ts';

interface PairPhoneProps {
  readonly words: typeof walkEn;
  readonly secret: string;
  readonly onPaired: (token: string, callSign: string) => void;
  readonly onLeft: () => void;
}

export function PairPhone({ words, secret, onPaired, onLeft }: PairPhoneProps) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const pair = async () => {
    setBusy(true);
    setTrouble('');
    const reply = await change('POST', '/api/pairing', { secret }, pairedPhone);
    setBusy(false);
    if (reply.ok) return onPaired(reply.value.token, reply.value.callSign);
    setTrouble(reply.problem === 'pairing-dead' ? words.pairDead : words.pairNoAnswer);
  };
  return (
    <main>
      <h1>{words.pairTitle}</h1>
      <p>{words.pairLead}</p>
      {trouble !== '' && (
        <p role="alert" class="walk-trouble">
          {trouble}
        </p>
      )}
      <button type="button" class="walk-tap" disabled={isBusy} onClick={() => void pair()}>
        {words.pairNow}
      </button>
      <p role="status">{isBusy ? words.pairBusy : ''}</p>
      <button type="button" class="quiet" onClick={onLeft}>
        {words.pairNot}
      </button>
    </main>
  );
}
