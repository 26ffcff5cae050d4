// How many days of an invented past are filled in, asked for while it is being done; null without one, and once all are.
import { useRef } from 'preact/hooks';
import { type Place, place } from '../../core/hotspots/place.ts';
import { useDesk } from './desk-context.ts';
import { useReply } from './use-reply.ts';

const askedEveryMilliseconds = 4000;

export function useHistoryDays(): Place['historyDays'] {
  const now = useDesk((state) => state.now);
  const first = useDesk((state) => (state.place.state === 'ready' ? state.place.value.historyDays : null));
  const isOver = useRef(false);
  const address = first === null || isOver.current ? null : '/api/place';
  const { loaded } = useReply(address, place, Math.floor(now / askedEveryMilliseconds));
  const days = loaded.state === 'ready' ? loaded.value.historyDays : first;
  if (loaded.state === 'ready' && days === null) isOver.current = true;
  return isOver.current ? null : days;
}
