// The page of hotspots: the list at the left, the map, and what is being drawn at the right.
import { useEffect, useState } from 'preact/hooks';
import { AccountLink } from '../people/account-link.tsx';
import { PlaceSwitch } from '../people/place-switch.tsx';
import { pageLanguage } from '../words/page-language.ts';
import { peopleWordsIn } from '../words/people-words.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { HotspotIndex } from './hotspot-index.tsx';
import { type Known, lastVersions, useKnown } from './hotspots-loaded.ts';
import { useSaying } from './saying.ts';

export function HotspotsPage() {
  const words = useSaying();
  const { loaded, reload } = useKnown();
  const people = peopleWordsIn(pageLanguage());
  return (
    <div class="hotspots-page">
      <a class="skip" href="#main">
        {words.skipToList}
      </a>
      <header class="bar">
        <p class="product">{words.product}</p>
        <h1 class="bar-title">{words.editTitle}</h1>
        <PlaceSwitch at="hotspots" words={people} />
        <AccountLink words={people} />
      </header>
      {loaded.state === 'loading' && <p class="waiting">{words.editLoading}</p>}
      {loaded.state === 'failed' && (
        <main class="waiting" id="main">
          <p role="alert">{words.editFailed}</p>
          <p>{loaded.words}</p>
          <button type="button" onClick={() => void reload()}>
            {words.retry}
          </button>
        </main>
      )}
      {loaded.state === 'ready' && <Bench known={loaded.known} reload={reload} />}
    </div>
  );
}

/** Which hotspot the address names; 'new' for one that is not there yet; null for none. */
function asked(): string | null {
  const query = new URLSearchParams(location.search);
  return query.has('new') ? 'new' : query.get('hotspot');
}

function Bench({ known, reload }: { known: Known; reload: () => Promise<Known | null> }) {
  const [open, setOpen] = useState<string | null>(asked);
  const [draft, setDraft] = useState<Draft | null>(() => draftFor(asked(), known));
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const read = () => {
      setOpen(asked());
      setDraft(draftFor(asked(), known));
      setOpened((count) => count + 1);
    };
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [known]);
  const missing = draft === null ? open : null;
  useMissing(missing, reload);
  // What the address named may be drawn or imported only after the page was opened.
  useEffect(() => {
    const found = draftFor(missing, known);
    if (found === null) return;
    setDraft(found);
    setOpened((count) => count + 1);
  }, [known, missing]);
  const show = (id: string | null, from: Known) => {
    const query = id === null ? '' : id === 'new' ? '?new' : `?hotspot=${encodeURIComponent(id)}`;
    if (`${location.pathname}${query}` !== `${location.pathname}${location.search}`) {
      history.pushState(null, '', `${location.pathname}${query}`);
    }
    setOpen(id);
    setDraft(draftFor(id, from));
    setOpened((count) => count + 1);
  };
  return (
    <main class="bench" id="main">
      <HotspotIndex known={known} open={open} onOpen={(id) => show(id, known)} onChanged={reload} />
      <Editor
        opened={opened}
        known={known}
        draft={draft}
        missing={missing}
        onLookAgain={() => void reload()}
        onDraft={setDraft}
        onLeave={() => show(null, known)}
        onChanged={async () => {
          const fresh = await reload();
          return lastVersions(fresh?.versions ?? []).find(({ id }) => id === draft?.id)?.version ?? 0;
        }}
        onReopen={async (id) => {
          const fresh = await reload();
          if (fresh !== null) show(id, fresh);
        }}
      />
    </main>
  );
}

const lookMilliseconds = 5000;

/** Looks again for a hotspot that is not known, as long as it is asked for. */
function useMissing(id: string | null, reload: () => Promise<unknown>): void {
  useEffect(() => {
    if (id === null) return;
    const timer = setInterval(() => void reload(), lookMilliseconds);
    return () => clearInterval(timer);
  }, [id, reload]);
}

function draftFor(id: string | null, known: Known): Draft | null {
  if (id === null) return null;
  if (id === 'new') return newDraft(crypto.randomUUID(), known.today);
  const last = lastVersions(known.versions).find((each) => each.id === id);
  return last === undefined ? null : draftOf(last, last.version, known.today);
}
