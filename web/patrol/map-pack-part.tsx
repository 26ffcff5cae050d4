// The offline map: how large, how old, how much of it is here, why it broke off, and to fetch or to forget it.
import { agoWords } from '../words/age.ts';
import { type AllWords, useLater } from './later-view.ts';
import type { PatrolState } from './patrol-state.ts';

export function MapPackPart() {
  const { state, words, actions } = useLater();
  const { kind, bytes, bytesHere, keptAt, why } = state.map;
  // Fetching that broke off goes on from what is here.
  const isPart = kind === 'failed' || (kind === 'none' && bytesHere > 0);
  return (
    <section class="stack" aria-labelledby="map-pack">
      <h2 id="map-pack">{words.packTitle}</h2>
      <p>{packWords(words, state)}</p>
      {why !== undefined && <p>{words.packWhy[why]}</p>}
      {kind === 'fetching' ? (
        <progress max={Math.max(1, bytes)} value={bytesHere} aria-label={words.packProgress} />
      ) : (
        <button type="button" class="tap" onClick={() => void actions.fetchMap()}>
          {isPart ? words.packGoOn : kind === 'kept' ? words.packAgain : words.packFetch}
        </button>
      )}
      {(bytesHere > 0 || keptAt !== null || kind === 'fetching') && (
        <button type="button" class="tap" onClick={() => void actions.forgetMap()}>
          {words.packForget}
        </button>
      )}
    </section>
  );
}

/** How much of it is here, and of the one that is kept how old it is; a newer one may be on its way meanwhile. */
function packWords(words: AllWords, { map, now }: PatrolState): string {
  const { kind, bytes, bytesHere, keptAt } = map;
  const size = (n: number) =>
    words.megabytes((n / 1e6).toLocaleString('en-GB', { maximumFractionDigits: n < 1e7 ? 1 : 0 }));
  const old = keptAt === null ? [] : [words.packAge(agoWords(words, keptAt, now))];
  const here = () => {
    if (kind === 'kept') return words.packHere(size(bytesHere));
    if (kind === 'fetching')
      return bytes === 0 ? words.packBegins : words.packFetching(size(bytesHere), size(bytes));
    if (bytesHere > 0) return words.packFailed(size(bytesHere), size(bytes));
    return kind === 'failed' ? words.packNotFetched : words.packNone;
  };
  const whole = kind === 'none' && bytesHere === 0 && bytes > 0 ? [words.packSize(size(bytes))] : [];
  return [here(), ...whole, ...old].join(' ');
}
