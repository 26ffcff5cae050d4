// The width of an element as it is laid out.
import { useEffect, useRef, useState } from 'preact/hooks';

/** In units of a sixteenth of a rem, so that what is drawn in it grows with the letters. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width / unit)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
