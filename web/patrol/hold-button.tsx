// A button that is held until it is full, so that no slip presses it; by a finger, a mouse or the keyboard alike.
import { useEffect, useRef, useState } from 'preact/hooks';

const holdMilliseconds = 2000;

interface HoldButtonProps {
  readonly children: string;
  readonly onHeld: () => void;
}

export function HoldButton({ children, onHeld }: HoldButtonProps) {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const start = () => {
    stop();
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      onHeld();
    }, holdMilliseconds);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const isKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
  return (
    <button
      type="button"
      class={isHeld ? 'tap hold is-held' : 'tap hold'}
      onPointerDown={(event) => {
        if (event.button === 0) start();
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isKey(event)) return;
        event.preventDefault();
        if (!event.repeat) start();
      }}
      onKeyUp={stop}
      onBlur={stop}
    >
      <span class="hold-fill" aria-hidden="true" />
      <span class="hold-words">{children}</span>
    </button>
  );
}
