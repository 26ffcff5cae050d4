// The offline map: how large, how old, how much of it is here, and to fetch or to forget it.
import { agoWords } from '../words/age.ts';
import { usePatrol } from './patrol-view.ts';

export function MapPackPart() {
  const { state, words, actions } = usePatrol();
  const { kind, bytes, bytesHere, keptAt } = state.map;
  const size = (n: number) =>
    words.megabytes((n / 1e6).toLocaleString('en-GB', { maximumFractionDigits: n < 1e7 ? 1 : 0 }));
  const said = {
    none: bytes > 0 ? `${words.packNone} ${words.packSize(size(bytes))}` : words.packNone,
    fetching: words.packFetching(size(bytesHere), size(bytes)),
    kept: words.packHere(size(bytesHere), keptAt === null ? '–' : agoWords(words, keptAt, state.now)),
    failed: words.packFailed(size(bytesHere), size(bytes)),
  }[kind];
  const fetchWords = {
    none: words.packFetch,
    fetching: words.packFetch,
    kept: words.packAgain,
    failed: words.packGoOn,
  };
  return (
    <section class="stack" aria-labelledby="map-pack">
      <h2 id="map-pack">{words.packTitle}</h2>
      <p>{said}</p>
      {kind === 'fetching' && (
        <progress max={Math.max(1, bytes)} value={bytesHere} aria-label={words.packProgress} />
      )}
      {kind !== 'fetching' && (
        <button type="button" class="tap" onClick={() => void actions.fetchMap()}>
          {fetchWords[kind]}
        </button>
      )}
      {kind !== 'none' && (
        <button type="button" class="tap" onClick={() => void actions.forgetMap()}>
          {words.packForget}
        </button>
      )}
    </section>
  );
}
