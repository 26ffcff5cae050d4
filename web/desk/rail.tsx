// The rail at the left: hotspots by what is due, officers, and what happened.
import { useEffect, useRef } from 'preact/hooks';
import { useActions, useDesk, useWords } from './desk-context.ts';
import { FeedList } from './feed-list.tsx';
import { HotspotList } from './hotspot-list.tsx';
import { OfficerList } from './officer-list.tsx';
import { type Tab, tabs } from './view.ts';

export function Rail() {
  const { words } = useWords();
  const tab = useDesk((state) => state.view.tab);
  const hasHeard = useDesk((state) => state.live !== null);
  return (
    <section id="rail" class="rail panel" aria-label={words.rail} tabIndex={-1}>
      <Tabs />
      <div id={`panel-${tab}`} class="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {!hasHeard && <p class="waiting-words">{words.loadingDesk}</p>}
        {hasHeard && tab === 'hotspots' && <HotspotList />}
        {hasHeard && tab === 'officers' && <OfficerList />}
        {hasHeard && tab === 'feed' && <FeedList />}
      </div>
    </section>
  );
}

function Tabs() {
  const { words } = useWords();
  const actions = useActions();
  const tab = useDesk((state) => state.view.tab);
  const counts = useDesk((state) => state.live);
  const list = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    byKey.current = false;
  }, [tab]);
  const names: Readonly<Record<Tab, string>> = {
    hotspots: words.hotspots,
    officers: words.officers,
    feed: words.feed,
  };
  const numbers: Readonly<Record<Tab, number | null>> = {
    hotspots: counts?.hotspots.size ?? null,
    officers: counts?.officers.size ?? null,
    feed: null,
  };
  return (
    <div
      ref={list}
      class="tabs"
      role="tablist"
      aria-label={words.rail}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        byKey.current = true;
        actions.openTab(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]);
      }}
    >
      {tabs.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls={tab === name ? `panel-${name}` : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => actions.openTab(name)}
        >
          {names[name]}
          {numbers[name] !== null && <span class="tab-number"> {numbers[name]}</span>}
        </button>
      ))}
    </div>
  );
}
