// On the card of a hotspot: when in the week its targets hold, and what was cut out of it; nothing where neither is so.
import { useDesk, useWords } from './desk-context.ts';

export function HotspotTerms({ id }: { id: string }) {
  const { words } = useWords();
  const hotspots = useDesk((state) => state.hotspots);
  const features = hotspots.state === 'ready' ? hotspots.value.features : [];
  const found = features.find(({ properties }) => properties.id === id)?.properties;
  const windows = found?.windows ?? '';
  const excluded = found?.excluded ?? [];
  if (windows === '' && excluded.length === 0) return null;
  return (
    <dl class="facts">
      {windows !== '' && (
        <>
          <dt>{words.windowsTitle}</dt>
          <dd>{windowWords(windows, words.windowDays.split(' '))}</dd>
        </>
      )}
      {excluded.length > 0 && (
        <>
          <dt>{words.cutOutTitle}</dt>
          <dd>{excluded.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}

const english = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The windows with the days in the page's language. */
function windowWords(windows: string, days: readonly string[]): string {
  return windows.replaceAll(/[A-Z][a-z]{2}/g, (day) => days[english.indexOf(day)] ?? day);
}
