// What is of officers by name, or words to those whose roles do not include it.
import type { ComponentChildren } from 'preact';
import { useMay } from '../people/own-account.ts';
import { useWords } from './desk-context.ts';

export function ForOfficers({ children }: { children: ComponentChildren }) {
  const { words } = useWords();
  const mayRead = useMay('officer.read');
  return mayRead ? children : <p>{words.officersNotForYou}</p>;
}
