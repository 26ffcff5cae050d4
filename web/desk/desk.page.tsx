// The live desk: the map fills the window; the rail at its left, the card at its right, the day at its foot.
import { workedOut } from '../../core/tracking/worked-out.ts';
import { Banners } from './banners.tsx';
import { useDesk, usePresent, useWords } from './desk-context.ts';
import { HotspotCard } from './hotspot-card.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MapPane } from './map-pane.tsx';
import { OfficerCard } from './officer-card.tsx';
import { Rail } from './rail.tsx';
import { TimeBar } from './time-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useReply } from './use-reply.ts';
import { WorkedOutCard } from './worked-out.tsx';

export function DeskPage({ tryNow, reload }: { tryNow: () => void; reload: () => void }) {
  const { words } = useWords();
  const { selection, visitId, pane } = useDesk((state) => state.view);
  const isPast = useDesk((state) => state.past !== null);
  const hasDay = useDesk((state) => isPast || (state.live !== null && state.live.hotspots.size > 0));
  const minute = usePresent((state) => Math.floor(state.now / 60_000));
  const worked = useReply(
    visitId === null ? null : `/api/visits/${encodeURIComponent(visitId)}`,
    workedOut,
    minute,
  );
  const legs = visitId !== null && worked.loaded.state === 'ready' ? worked.loaded.value.legs : null;
  return (
    <div class={`desk pane-${pane}${selection ? ' has-card' : ''}${isPast ? ' is-past' : ''}`}>
      <a class="skip" href="#rail">
        {words.skipToList}
      </a>
      <header>
        <TopBar />
        <Banners tryNow={tryNow} reload={reload} />
      </header>
      <main class="stage">
        <MapPane legs={legs} isWorkingOut={visitId !== null} />
        <Rail />
        {selection && visitId !== null && <WorkedOutCard asked={worked} />}
        {selection && visitId === null && selection.kind === 'hotspot' && <HotspotCard id={selection.id} />}
        {selection && visitId === null && selection.kind === 'officer' && <OfficerCard id={selection.id} />}
        {hasDay && <TimeBar />}
      </main>
      <KeysDialog />
      <Said />
    </div>
  );
}

/** Said once and quietly to those who do not see the screen. */
function Said() {
  const said = useDesk((state) => state.said);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
