// Pairing a device, a step at a time: the button, the form, the code. Each step takes the place of the one before, and the focus with it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PairingMade } from '../../core/people/pairing.ts';
import { PairCode } from './pair-code.tsx';
import { PairForm, type PairFormProps } from './pair-form.tsx';

interface PairPartProps extends Pick<PairFormProps, 'officers' | 'address'> {
  /** What the button that begins says. */
  readonly begin: string;
  /** A device was paired, or may have been. */
  readonly onPaired: () => void;
}

type Step =
  /** What became of the code before is said beside the button. */
  | { readonly at: 'start'; readonly said?: string }
  | { readonly at: 'form' }
  | { readonly at: 'code'; readonly made: PairingMade; readonly address: string };

export function PairPart({ officers, address, begin, onPaired }: PairPartProps) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const button = useRef<HTMLButtonElement>(null);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (step.at === 'start' && hasBegun.current) button.current?.focus();
    hasBegun.current = step.at !== 'start';
  }, [step]);
  const leave = (at: 'start' | 'form') => () => {
    setStep({ at });
    onPaired();
  };
  switch (step.at) {
    case 'start':
      return (
        <>
          {step.said !== undefined && (
            <p role="status" id="pair-said">
              <strong>{step.said}</strong>
            </p>
          )}
          <button
            ref={button}
            type="button"
            class="primary"
            aria-describedby={step.said === undefined ? undefined : 'pair-said'}
            onClick={() => setStep({ at: 'form' })}
          >
            {begin}
          </button>
        </>
      );
    case 'form':
      return (
        <PairForm
          officers={officers}
          address={address}
          onCancel={() => setStep({ at: 'start' })}
          onMade={(made, reachedAt) => setStep({ at: 'code', made, address: reachedAt })}
        />
      );
    case 'code':
      return (
        <PairCode
          made={step.made}
          address={step.address}
          isOwn={officers === null}
          onDone={leave('start')}
          onAgain={leave('form')}
          onWithdrawn={(said) => {
            setStep({ at: 'start', said });
            onPaired();
          }}
        />
      );
  }
}
