// The number to call, large, where nobody has acknowledged an emergency in time. It opens the phone's dialler by itself, once; whether to call stays
// with the officer.
import { useEffect, useRef } from 'preact/hooks';
import { usePatrol } from './patrol-view.ts';

export function CallLink({ number }: { number: string }) {
  const { words } = usePatrol();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // An app that is only just opening has dialled before: it would else leave its own page while that is loading.
    if (document.readyState === 'complete') link.current?.click();
  }, []);
  return (
    <a ref={link} class="tap call" href={`tel:${number.replaceAll(/[^\d+*#]/g, '')}`}>
      {words.emergencyCall(number)}
    </a>
  );
}
