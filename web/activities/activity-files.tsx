// Files of what is listed: CSV and Excel at once, places only with a reason and for those who may take positions out.
import { useRef, useState } from 'preact/hooks';
import { giveReason } from '../people/look-given.ts';
import { useMay } from '../people/own-account.ts';
import { type ActivityView, listQuestion } from './activity-view.ts';
import { dosageDayBegins } from './london-minute.ts';
import { useActivityWords } from './saying.ts';

export function ActivityFiles({ view }: { view: ActivityView }) {
  const { words } = useActivityWords();
  const mayExport = useMay('position.export');
  const [isAsking, setAsking] = useState(false);
  const address = (format: string) => `/api/activities/file?${listQuestion(view)}&format=${format}`;
  return (
    <div class="activity-files">
      <p class="activity-links">
        <span>{words.download}:</span>
        <a href={address('csv')} download="">
          {words.downloadCsv}
        </a>
        <a href={address('xlsx')} download="">
          {words.downloadExcel}
        </a>
        {mayExport && (
          <button type="button" class="link" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {words.downloadPlaces}
          </button>
        )}
        <button type="button" class="link" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      {isAsking && <Places view={view} address={address('geojson')} />}
    </div>
  );
}

function Places({ view, address }: { view: ActivityView; address: string }) {
  const { words } = useActivityWords();
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const download = async (event: SubmitEvent) => {
    event.preventDefault();
    const why = reason.trim();
    setWrong(why === '' ? words.placesWhyNeeded : '');
    if (why === '') return field.current?.focus();
    const officerId = view.officerId === '' ? null : view.officerId;
    const from = dosageDayBegins(view.from);
    const to = dosageDayBegins(view.to, 1);
    const look = await giveReason({ view: 'export', officerId, from, to, reason: why });
    if (look === null) return setWrong(words.placesRefused);
    const link = document.createElement('a');
    link.href = `${address}&look=${look}`;
    link.download = '';
    link.click();
  };
  return (
    <form class="people-form" onSubmit={(event) => void download(event)} noValidate>
      <p>{words.placesLead}</p>
      {wrong !== '' && (
        <p role="alert" class="people-wrong" id="places-wrong">
          {wrong}
        </p>
      )}
      <label>
        {words.placesWhy}
        <input
          ref={field}
          autocomplete="off"
          maxLength={300}
          value={reason}
          aria-invalid={wrong !== ''}
          {...(wrong === '' ? {} : { 'aria-describedby': 'places-wrong' })}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit">{words.downloadPlaces}</button>
    </form>
  );
}
