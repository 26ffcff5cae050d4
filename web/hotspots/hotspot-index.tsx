// The list of hotspots: search, open one, draw a new one, take all of them away as a file.
import { useState } from 'preact/hooks';
import { type DownloadForm, downloadForms } from '../../core/hotspots/download-forms.ts';
import { type Known, lastVersions } from './hotspots-loaded.ts';
import { areaWords, dayText, useSaying } from './saying.ts';

const formNames: Readonly<Record<DownloadForm, string>> = {
  geojson: 'GeoJSON',
  kml: 'KML',
  gpkg: 'GeoPackage',
  csv: 'CSV',
};

export function HotspotIndex({
  known,
  open,
  onOpen,
}: {
  known: Known;
  open: string | null;
  onOpen: (id: string) => void;
}) {
  const words = useSaying();
  const [search, setSearch] = useState('');
  const all = lastVersions(known.versions);
  const shown = all.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
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
          : shown.length === 0
            ? words.editNoMatch
            : words.editCount(shown.length)}
      </p>
      <ul class="index-rows">
        {shown.map(({ id, name, areaSquareMetres, isInForce, fromDay }) => (
          <li key={id}>
            <a
              href={`?hotspot=${encodeURIComponent(id)}`}
              aria-current={id === open ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(id);
              }}
            >
              <span>{name}</span>
              <span class="small">
                {isInForce || fromDay === null
                  ? areaWords(areaSquareMetres)
                  : words.editWaits(dayText(words, fromDay))}
              </span>
            </a>
          </li>
        ))}
      </ul>
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
