// Everything held about oneself, as a file to keep.
import { useState } from 'preact/hooks';
import { makeFile } from '../api.ts';
import { downloadFile } from '../files/download-file.ts';
import { usePeopleSaying } from '../people/saying.ts';

type Making = 'not yet' | 'making' | 'made' | 'failed';

export function OwnDataPart({ isTracked }: { isTracked: boolean }) {
  const { words } = usePeopleSaying();
  const [making, setMaking] = useState<Making>('not yet');
  const make = async () => {
    setMaking('making');
    const file = await makeFile('/api/me/data');
    setMaking(file === null ? 'failed' : 'made');
    if (file !== null) downloadFile('everything-about-me.zip', file);
  };
  const said = { 'not yet': '', making: words.ownTaking, made: words.ownTaken, failed: '' }[making];
  return (
    <section class="people-part" aria-labelledby="own-title">
      <h2 id="own-title">{words.ownTitle}</h2>
      <p>{isTracked ? words.ownLead : words.ownLeadDesk}</p>
      <p class="small">{words.ownNot}</p>
      {making === 'failed' && (
        <p role="alert" class="people-wrong">
          {words.ownFailed}
        </p>
      )}
      <p role="status" class={making === 'made' ? 'people-done' : said === '' ? 'visually-hidden' : 'small'}>
        {said}
      </p>
      <button type="button" disabled={making === 'making'} onClick={() => void make()}>
        {words.ownTake}
      </button>
    </section>
  );
}
