// A page of the directory while it is not here: being fetched, or not to be had, with the way to ask again.
import { usePeopleSaying } from './saying.ts';

interface DirectoryMissingProps {
  readonly state: 'loading' | 'failed';
  readonly title: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: () => void;
}

export function DirectoryMissing({ state, title, loading, failed, retry }: DirectoryMissingProps) {
  const { words } = usePeopleSaying();
  return (
    <>
      <h1 id="view-title" tabIndex={-1}>
        {title}
      </h1>
      {state === 'loading' ? (
        <p>{loading}</p>
      ) : (
        <div role="alert">
          <p>{failed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
    </>
  );
}
