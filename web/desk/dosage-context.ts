// How a component of the dosage pages reaches the view, and changes it by the address.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DosageView } from './dosage-view.ts';

export interface DosageSetting {
  readonly view: DosageView;
  /** Today's dosage day. */
  readonly today: string;
  readonly go: (change: Partial<DosageView>, how?: 'push' | 'replace') => void;
}

export const DosageContext = createContext<DosageSetting | null>(null);

export function useDosage(): DosageSetting {
  const setting = useContext(DosageContext);
  if (setting === null) throw new Error('outside the dosage pages');
  return setting;
}
