// The dated areas that held at the moment that is looked at, on the map until they are put away: by a button, by the key "a".
import { useEffect, useMemo } from 'preact/hooks';
import { type Authority, isLive } from '../../core/activities/authority.ts';
import { authorityList } from '../../core/activities/authority-list.ts';
import type { DeskMap } from '../map/desk-map.ts';
import { useMay } from '../people/own-account.ts';
import { useActions, useDesk, usePresent, useWords } from './desk-context.ts';
import { dayOf, dayStart } from './dosage-day.ts';
import { useReply } from './use-reply.ts';

const minute = 60_000;
/** The longest dosage day, where the clocks go back. */
const dayMilliseconds = 25 * 60 * minute;
const none: readonly Authority[] = [];

/** Shows them on the map, and gives how many there are. */
export function useAuthorities(map: DeskMap | null): number {
  const mayRead = useMay('authority.read');
  const from = useDesk(({ now }) => dayStart(dayOf(now)));
  // One may be made or ended at any time: the server is asked again each minute.
  const asked = usePresent(({ now }) => Math.floor(now / minute));
  const address = mayRead ? `/api/authorities?from=${from}&to=${from + dayMilliseconds}` : null;
  const { loaded } = useReply(address, authorityList, asked);
  const all = loaded.state === 'ready' ? loaded.value.authorities : none;
  const live = useDesk(({ now }) =>
    all
      .filter((each) => isLive(each, now))
      .map(({ authorityId }) => authorityId)
      .join(' '),
  );
  const areShown = usePresent((state) => state.areAuthoritiesShown);
  const shapes = useMemo(
    () =>
      all
        .filter(({ authorityId }) => live.includes(authorityId))
        .map(({ name, boundary }) => ({ name, geometry: boundary })),
    [all, live],
  );
  useEffect(() => map?.showAuthorities(areShown ? shapes : []), [map, shapes, areShown]);
  return shapes.length;
}

export function AuthoritiesButton({ count }: { count: number }) {
  const { words } = useWords();
  const actions = useActions();
  const areShown = usePresent((state) => state.areAuthoritiesShown);
  if (count === 0) return null;
  return (
    <button
      type="button"
      data-authorities
      aria-pressed={areShown}
      onClick={() => actions.showAuthorities(!areShown)}
    >
      {words.authoritiesOnMap(count)}
    </button>
  );
}
