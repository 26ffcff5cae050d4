// From a card on the live desk to the same over days and weeks.
import { useMay } from '../people/own-account.ts';
import { useDesk, useWords } from './desk-context.ts';
import { type DosageView, dosageAddress, dosageStart } from './dosage-view.ts';

export function OverTimeLink({ of }: { of: Partial<Pick<DosageView, 'hotspotId' | 'officerId'>> }) {
  const { words } = useWords();
  const theme = useDesk((state) => state.view.theme);
  const language = useDesk((state) => state.view.language);
  const mayReadDosage = useMay('dosage.read');
  if (!mayReadDosage) return null;
  return (
    <p class="over-time">
      <a href={dosageAddress({ ...dosageStart, theme, language, ...of })}>{words.dosageOverTime}</a>
    </p>
  );
}
