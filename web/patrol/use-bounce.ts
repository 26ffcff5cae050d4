// A gloved finger bounces: the second of two quick taps at one place was meant for the button that stood there before, and must not press the one
// that stands there now.
import { useRef } from 'preact/hooks';

/** A bounce comes sooner than a second tap that is meant. */
const bounceMilliseconds = 300;

export function useBounce(): (event: MouseEvent) => void {
  const last = useRef<{ readonly button: Element | null; readonly at: number }>({
    button: null,
    at: -Infinity,
  });
  return (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const { button: before, at } = last.current;
    // The browser counts taps of which one follows another at the same place.
    const isBounce = event.detail > 1 && button !== before && event.timeStamp - at < bounceMilliseconds;
    if (button !== null && isBounce) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (!isBounce) last.current = { button, at: event.timeStamp };
  };
}
