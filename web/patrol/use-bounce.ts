// A gloved finger bounces: the second of two quick taps at one place was meant for the button that stood there before, and must not press the one
// that stands there now.
import { useRef } from 'preact/hooks';

export function useBounce(): (event: MouseEvent) => void {
  const last = useRef<Element | null>(null);
  return (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const isBounce = event.detail > 1 && button !== last.current;
    if (button !== null && isBounce) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (!isBounce) last.current = button;
  };
}
