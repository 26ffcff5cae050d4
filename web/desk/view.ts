// What the address holds: the tab, what is selected, where the map is, the theme and the language. The address is the view, so Back works.
import type { MapPlace } from '../map/map-place.ts';
import { type Theme, themes } from '../theme/themes.ts';
import { type Language, languages } from '../words/words.ts';

export const tabs = ['hotspots', 'officers', 'feed'] as const;
export type Tab = (typeof tabs)[number];

export interface Selection {
  readonly kind: 'hotspot' | 'officer';
  readonly id: string;
}

export interface View {
  readonly tab: Tab;
  readonly selection: Selection | null;
  /** The visit whose working-out is open. */
  readonly visitId: string | null;
  /** Null until the map has been moved: the whole place. */
  readonly map: MapPlace | null;
  /** The moment of the past that is looked at, in milliseconds since 1970 UTC; null: now. */
  readonly at: number | null;
  /** Null: as this browser was left. */
  readonly theme: Theme | null;
  readonly language: Language | null;
  /** What a narrow screen shows. */
  readonly pane: 'map' | 'list';
  readonly search: string;
  /** How the list is sorted; null: as that list is by itself. */
  readonly sort: string | null;
}

export const startView: View = {
  tab: 'hotspots',
  selection: null,
  visitId: null,
  map: null,
  at: null,
  theme: null,
  language: null,
  pane: 'map',
  search: '',
  sort: null,
};

/** The view that an address's query asks for; what it cannot mean is left out. */
export function viewFrom(query: string): View {
  const asked = new URLSearchParams(query);
  const hotspot = asked.get('hotspot');
  const officer = asked.get('officer');
  const selection: Selection | null = hotspot
    ? { kind: 'hotspot', id: hotspot }
    : officer
      ? { kind: 'officer', id: officer }
      : null;
  return {
    tab: oneOf(tabs, asked.get('tab')) ?? 'hotspots',
    selection,
    visitId: selection ? asked.get('visit') : null,
    map: mapPlaceFrom(asked.get('map')),
    at: momentFrom(asked.get('at')),
    theme: oneOf(themes, asked.get('theme')),
    language: oneOf(languages, asked.get('lang')),
    pane: asked.get('pane') === 'list' ? 'list' : 'map',
    search: asked.get('search') ?? '',
    sort: asked.get('sort'),
  };
}

/** The query of an address that shows the view, with its question mark; empty for the start. */
export function queryOf(view: View): string {
  const query = new URLSearchParams();
  if (view.tab !== 'hotspots') query.set('tab', view.tab);
  if (view.selection) query.set(view.selection.kind, view.selection.id);
  if (view.selection && view.visitId) query.set('visit', view.visitId);
  if (view.pane === 'list') query.set('pane', 'list');
  if (view.search !== '') query.set('search', view.search);
  if (view.sort) query.set('sort', view.sort);
  if (view.map) query.set('map', mapPlaceWords(view.map));
  if (view.at !== null) query.set('at', new Date(view.at).toISOString().replace('.000Z', 'Z'));
  if (view.theme) query.set('theme', view.theme);
  if (view.language) query.set('lang', view.language);
  const words = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return words === '' ? '' : `?${words}`;
}

function mapPlaceWords({ zoom, latitude, longitude }: MapPlace): string {
  return `${Number(zoom.toFixed(2))}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
}

function mapPlaceFrom(words: string | null): MapPlace | null {
  const parts = (words ?? '').split('/').map(Number);
  const [zoom, latitude, longitude] = parts;
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  if (zoom < 0 || zoom > 22 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return null;
  return { zoom, latitude, longitude };
}

function momentFrom(words: string | null): number | null {
  const isMoment = words !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(words);
  const at = isMoment ? Date.parse(words) : Number.NaN;
  return Number.isFinite(at) ? at : null;
}

function oneOf<Choice extends string>(choices: readonly Choice[], asked: string | null): Choice | null {
  return choices.find((choice) => choice === asked) ?? null;
}
