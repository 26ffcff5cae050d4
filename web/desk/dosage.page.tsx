// The dosage pages: of all, of one hotspot, of one officer, over the days that the address says.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dosageByHotspot, dosageByOfficer } from '../../core/tracking/dosage-list.ts';
import { useMay } from '../people/own-account.ts';
import { Banners } from './banners.tsx';
import { useDesk, useSetting, useWords } from './desk-context.ts';
import { DosageOfAll } from './dosage-all.tsx';
import { DosageContext, type DosageSetting, useDosage } from './dosage-context.ts';
import { dayOf } from './dosage-day.ts';
import { DosageLink } from './dosage-link.tsx';
import { DosageOfHotspot } from './dosage-of-hotspot.tsx';
import { DosageOfOfficer } from './dosage-of-officer.tsx';
import { dosageQuestion } from './dosage-question.ts';
import { SpanChoice, SpanLine } from './dosage-span.tsx';
import { dosageAddress, dosageViewFrom, shownSpan } from './dosage-view.ts';
import { ForOfficers } from './for-officers.tsx';
import { useHistoryDays } from './history-days.ts';
import { useHotspotNames } from './named.ts';
import { TopBar } from './top-bar.tsx';
import { useReply } from './use-reply.ts';

export function DosagePage({ reload }: { reload: () => void }) {
  const { words } = useWords();
  const { desk } = useSetting();
  const today = useDesk((state) => dayOf(state.now));
  const [view, setView] = useState(() => dosageViewFrom(location.search));
  useEffect(() => {
    const read = () => setView(dosageViewFrom(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const setting = useMemo<DosageSetting>(
    () => ({
      view,
      today,
      go: (change, how = 'push') => {
        // Theme and language are the desk's own, and stay in the address.
        const { theme, language } = desk.get().view;
        const next = { ...view, theme, language, ...change };
        const address = dosageAddress(next);
        if (how === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
        setView(next);
      },
    }),
    [view, today, desk],
  );
  return (
    <DosageContext.Provider value={setting}>
      <div class="dosage-desk">
        <a class="skip" href="#dosage">
          {words.skipToFigures}
        </a>
        <header>
          <TopBar at="dosage" />
          <Banners tryNow={() => {}} reload={reload} />
        </header>
        <main id="dosage" class="dosage" tabIndex={-1}>
          <Body />
        </main>
      </div>
    </DosageContext.Provider>
  );
}

function Body() {
  const { words } = useWords();
  const { view, today } = useDosage();
  const minute = useDesk((state) => Math.floor(state.now / 60_000));
  const span = shownSpan(view, today);
  const isFillingIn = useHistoryDays() !== null;
  // Days that are over are asked for once, unless they are just being filled in.
  const freshness = span.to >= today || isFillingIn ? minute : 0;
  return (
    <>
      <Title />
      <SpanLine />
      <SpanChoice />
      {isFillingIn && <p class="note note-due filling-in">{words.figuresFillingIn}</p>}
      {view.hotspotId !== null ? (
        <DosageOfHotspot key={view.hotspotId} id={view.hotspotId} span={span} freshness={freshness} />
      ) : view.officerId !== null ? (
        <ForOfficers>
          <DosageOfOfficer key={view.officerId} id={view.officerId} span={span} freshness={freshness} />
        </ForOfficers>
      ) : (
        <DosageOfAll span={span} freshness={freshness} />
      )}
    </>
  );
}

function Title() {
  const { words } = useWords();
  const { view, today } = useDosage();
  const hotspotNames = useHotspotNames();
  const span = shownSpan(view, today);
  const mayReadOfficers = useMay('officer.read');
  const asked =
    view.officerId === null || !mayReadOfficers
      ? null
      : dosageQuestion({ from: span.to, to: span.to }, 'officer', { officerId: view.officerId });
  const { loaded } = useReply(asked, dosageByOfficer);
  const callSign = loaded.state === 'ready' ? loaded.value.rows.at(0)?.callSign : undefined;
  const { hotspotId } = view;
  const known = hotspotId === null ? undefined : hotspotNames.get(hotspotId);
  // One that has ended is not on the map any more; the figures know its name.
  const unknown = hotspotId === null || known !== undefined ? null : hotspotId;
  const { loaded: ended } = useReply(
    unknown === null
      ? null
      : dosageQuestion({ from: span.to, to: span.to }, 'hotspot', { hotspotId: unknown }),
    dosageByHotspot,
  );
  const endedName = ended.state === 'ready' ? ended.value.rows.at(0)?.name : undefined;
  const isOfAll = view.hotspotId === null && view.officerId === null;
  const title =
    hotspotId !== null ? (known ?? endedName ?? '…') : isOfAll ? words.allHotspots : (callSign ?? '…');
  return (
    <>
      {!isOfAll && (
        <p class="back on-screen">
          <DosageLink
            to={{ hotspotId: null, officerId: null, tab: view.officerId === null ? 'hotspot' : 'officer' }}
          >
            <span aria-hidden="true">‹ </span>
            {words.allHotspots}
          </DosageLink>
        </p>
      )}
      <h2>{title}</h2>
    </>
  );
}
