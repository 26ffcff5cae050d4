// The number to call, large, where nobody has acknowledged an emergency in time. It opens the phone's dialler by itself, once; whether to call stays
// with the officer.
import { useEffect, useRef } from 'preact/hooks';
import { usePatrol } from './patrol-view.ts';

export function CallLink({ number }: { number: string }) {
  const { words } = usePatrol();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.click(), []);
  return (
    <a ref={link} class="tap call" href={`tel:${number.replaceAll(/[^\d+*#]/g, '')}`}>
      {words.emergencyCall(number)}
    </a>
  );
}
