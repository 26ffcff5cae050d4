// The list of hotspots: search, open one, draw a new one, take all of them away as a file; the sets they are in, and what is cut out of them.
import { useState } from 'preact/hooks';
import { type DownloadForm, downloadForms } from '../../core/hotspots/download-forms.ts';
import type { Words } from '../words/words.ts';
import type { Version } from './draft.ts';
import { ExclusionList } from './exclusion-list.tsx';
import { hasEnded, type Known, lastVersions } from './hotspots-loaded.ts';
import { areaWords, dayText, useSaying } from './saying.ts';
import { SetList } from './set-list.tsx';

const formNames: Readonly<Record<DownloadForm, string>> = {
  geojson: 'GeoJSON',
  kml: 'KML',
  gpkg: 'GeoPackage',
  csv: 'CSV',
};

interface HotspotIndexProps {
  readonly known: Known;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  /** Fetches what is known again. */
  readonly onChanged: () => Promise<unknown>;
}

export function HotspotIndex({ known, open, onOpen, onChanged }: HotspotIndexProps) {
  const words = useSaying();
  const [search, setSearch] = useState('');
  const all = lastVersions(known.versions);
  const found = all.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const shown = found.filter((each) => !hasEnded(each, known.today));
  const ended = found.filter((each) => hasEnded(each, known.today));
  const rows = (versions: readonly Version[]) => (
    <ul class="index-rows">
      {versions.map((each) => (
        <IndexRow
          key={each.id}
          version={each}
          today={known.today}
          isOpen={each.id === open}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
  return (
    <nav class="index" aria-label={words.hotspots}>
      <p class="small">{words.editIntro}</p>
      <button type="button" class="primary" onClick={() => onOpen('new')}>
        {words.editNew}
      </button>
      <input
        type="search"
        placeholder={words.editSearch}
        aria-label={words.editSearch}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <p class="small" role="status">
        {all.length === 0
          ? words.editNone
          : found.length === 0
            ? words.editNoMatch
            : words.editCount(shown.length)}
      </p>
      {rows(shown)}
      {ended.length > 0 && (
        <details open={search !== '' || ended.some(({ id }) => id === open)}>
          <summary>{words.editEnded(ended.length)}</summary>
          {rows(ended)}
        </details>
      )}
      <SetList known={known} />
      <ExclusionList known={known} onChanged={onChanged} />
      <p class="downloads small">
        {words.downloads}{' '}
        {downloadForms.map((form) => (
          <a key={form} href={`/api/hotspots/download?form=${form}`} download>
            {formNames[form]}
          </a>
        ))}
      </p>
    </nav>
  );
}

interface IndexRowProps {
  readonly version: Version;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function IndexRow({ version, today, isOpen, onOpen }: IndexRowProps) {
  const words = useSaying();
  const { id, name } = version;
  return (
    <li>
      <a
        href={`?hotspot=${encodeURIComponent(id)}`}
        aria-current={isOpen ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(id);
        }}
      >
        <span>{name}</span>
        <span class="small">{rowWords(words, version, today)}</span>
      </a>
    </li>
  );
}

/** Its area, unless it is yet to begin, or has an end. */
function rowWords(words: Words, version: Version, today: string): string {
  const { end, isInForce, fromDay, areaSquareMetres } = version;
  if (end !== null) {
    const day = dayText(words, end.day);
    return end.day <= today ? words.editEndedOn(day) : words.editEndsOn(day);
  }
  return isInForce || fromDay === null
    ? areaWords(areaSquareMetres)
    : words.editWaits(dayText(words, fromDay));
}
