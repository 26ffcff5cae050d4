// A quiet line while an invented past is being filled in: how many of its days are. It goes when all of them are.
import { useRef } from 'preact/hooks';
import { place } from '../../core/hotspots/place.ts';
import { useDesk, useWords } from './desk-context.ts';
import { useReply } from './use-reply.ts';

const askedEveryMilliseconds = 4000;

export function HistoryLine() {
  const { words } = useWords();
  const now = useDesk((state) => state.now);
  const first = useDesk((state) => (state.place.state === 'ready' ? state.place.value.historyDays : null));
  const isOver = useRef(false);
  const address = first === null || isOver.current ? null : '/api/place';
  const { loaded } = useReply(address, place, Math.floor(now / askedEveryMilliseconds));
  const days = loaded.state === 'ready' ? loaded.value.historyDays : first;
  if (loaded.state === 'ready' && days === null) isOver.current = true;
  if (days === null || isOver.current) return null;
  return <span class="history-line">{words.fillingHistory(days.done, days.of)}</span>;
}
