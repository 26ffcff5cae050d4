// The outbox: how many wait, the oldest, the last success, send now, and a file of it all. What the server would not take, with why and what to do.
import { useState } from 'preact/hooks';
import { downloadFile } from '../files/download-file.ts';
import { agoWords, clockTime } from '../words/age.ts';
import { Heading } from './heading.tsx';
import { useLater } from './later-view.ts';
import { RefusedList } from './refused-list.tsx';
import { sinceWords, waitingOf } from './state-words.ts';

export function OutboxPage() {
  const { state, words, actions } = useLater();
  const { outbox, link, now } = state;
  const { positions, activities, others, oldestAt, lastSentAt, isSending } = outbox;
  const waiting = waitingOf(state);
  return (
    <>
      <Heading>{words.outboxTitle}</Heading>
      <p>{words.outboxLead}</p>
      {waiting === 0 ? (
        <p class="all-sent">{words.outboxEmpty}</p>
      ) : (
        <ul class="lines">
          {positions > 0 && <li>{words.outboxPositions(positions)}</li>}
          {activities > 0 && <li>{words.outboxActivities(activities)}</li>}
          {others > 0 && <li>{words.outboxOthers(others)}</li>}
        </ul>
      )}
      {waiting > 0 && oldestAt !== null && (
        <p>{words.outboxOldest(sinceWords(words, oldestAt, now), agoWords(words, oldestAt, now))}</p>
      )}
      <p>{lastSentAt === null ? words.outboxNever : words.outboxLast(agoWords(words, lastSentAt, now))}</p>
      {waiting > 0 && link === 'offline' && <p>{words.outboxNoSignal}</p>}
      <RefusedList />
      <div class="bottom">
        <ExportButton name={`beatkeeper-outbox-${clockTime(now).replace(':', '')}.json`} />
        <p role="status">{isSending ? words.sending : ''}</p>
        <button
          type="button"
          class="tap tap-strong tap-big"
          disabled={isSending || waiting === 0}
          onClick={() => void actions.sendNow()}
        >
          {words.sendNow}
        </button>
      </div>
    </>
  );
}

function ExportButton({ name }: { name: string }) {
  const { words, actions } = useLater();
  const [said, setSaid] = useState('');
  const save = async () => {
    const file = await actions.exportOutbox().catch(() => null);
    if (file === null) return setSaid(words.exportFailed);
    downloadFile(name, file);
    setSaid(words.exported);
  };
  return (
    <>
      <p class="small">{words.exportHint}</p>
      <button type="button" class="tap" onClick={() => void save()}>
        {words.exportFile}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
