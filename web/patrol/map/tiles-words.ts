// Where the map on the screen comes from, in words: kept here and since when, from the server, or from nowhere.
import type { PatrolMapWords } from '../../words/patrol-map-en.ts';
import type { PatrolState } from '../patrol-state.ts';

const dayMilliseconds = 86_400_000;

export function tilesWords(
  { ground = null, map, now }: Pick<PatrolState, 'ground' | 'map' | 'now'>,
  isUnread: boolean,
  words: PatrolMapWords,
): string {
  if (ground?.hasTiles !== true) return words.noTiles;
  if (map.keptAt !== null)
    return words.keptHere(Math.max(0, Math.floor((now - map.keptAt) / dayMilliseconds)));
  return isUnread ? words.unread : words.fromServer;
}
