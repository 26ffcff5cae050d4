// The visits of the day that is looked at, as they stood at its moment.
import { useMemo } from 'preact/hooks';
import type { ShownVisit } from '../../core/tracking/listed-visit.ts';
import { useDesk } from './desk-context.ts';

export function usePastVisits(): readonly ShownVisit[] {
  const day = useDesk(({ past }) => (past?.day.state === 'ready' ? past.day.value : null));
  const at = useDesk((state) => state.past?.at ?? 0);
  return useMemo(() => day?.visitsAt(at) ?? [], [day, at]);
}
