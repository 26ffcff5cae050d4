// The speed of an officer over a day is a look at them by name: shown once it was said why.
import { useRef, useState } from 'preact/hooks';
import { useSetting, useWords } from './desk-context.ts';
import { useCallSign } from './named.ts';
import { ReasonField, reasonFieldId } from './reason-field.tsx';
import { useNamedLook } from './use-graph.ts';

export function SpeedReason() {
  const { words } = useWords();
  const callSign = useCallSign();
  const { asks } = useNamedLook();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (asks === null) return null;
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {words.showSpeedOf(callSign(asks))}
      </button>
      <dialog ref={dialog} class="keys export" aria-labelledby="speed-title" onClose={() => setOpen(false)}>
        {isOpen && <Asking officerId={asks} close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

function Asking({ officerId, close }: { officerId: string; close: () => void }) {
  const { words } = useWords();
  const { desk } = useSetting();
  const callSign = useCallSign();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const told = reason.trim();
    setMissing(told === '');
    if (told === '') return document.getElementById(reasonFieldId)?.focus();
    close();
    desk.set({ reason: { officerId, words: told } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <h2 id="speed-title">{words.speedOf(callSign(officerId))}</h2>
      <ReasonField reason={reason} isMissing={isMissing} onReason={setReason} />
      <p class="export-links">
        <button type="submit" class="strong">
          {words.showIt}
        </button>
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </p>
    </form>
  );
}
