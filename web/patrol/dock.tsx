// Everything that is tapped on patrol, in the bottom third, for one thumb: undo in the place where one has just tapped, the three big buttons, and
// the ways to the other screens. Where something is picked there is Back alone; in an emergency the number to call, once nobody has answered in time.
import { CallLink } from './call-link.tsx';
import { EmergencyButton } from './emergency-button.tsx';
import { raisedIn } from './emergency-raised.ts';
import { usePatrol } from './patrol-view.ts';
import { isPicking, type Screen } from './screen.ts';
import { UndoBar } from './undo-bar.tsx';

export function Dock({ screen }: { screen: Screen }) {
  const { state, words, back } = usePatrol();
  const raised = raisedIn(state);
  if (raised !== null)
    return (
      <footer class="dock">
        {raised.isOverdue && <CallLink number={raised.terms.number} />}
        <Tabs screen={screen} />
      </footer>
    );
  if (isPicking(screen))
    return (
      <footer class="dock">
        <div class="dock-row">
          <button type="button" class="tap" onClick={back}>
            {words.back}
          </button>
          <EmergencyButton />
        </div>
      </footer>
    );
  const isPatrol = screen.name === 'patrol' || screen.name === 'place' || screen.name === 'map';
  return (
    <footer class="dock">
      <UndoBar />
      {state.duty === null ? (
        screen.name === 'patrol' && (
          <button type="submit" form="start-duty" class="tap tap-start">
            {words.startDuty}
          </button>
        )
      ) : (
        <DutyTaps hasThree={isPatrol} />
      )}
      <Tabs screen={screen} />
    </footer>
  );
}

function DutyTaps({ hasThree }: { hasThree: boolean }) {
  const { state, words, go, actions, keep } = usePatrol();
  const isCommitted = state.duty?.status != null;
  return (
    <>
      <div class="dock-row">
        {hasThree &&
          (isCommitted ? (
            <button
              type="button"
              class="tap tap-strong"
              onClick={() => void keep(actions.backOnPatrol, words.backSaid)}
            >
              {words.backOnPatrol}
            </button>
          ) : (
            <button type="button" class="tap" onClick={() => go({ name: 'commit' })}>
              {words.calledAway}
            </button>
          ))}
        <EmergencyButton />
      </div>
      {hasThree && (
        <div class="dock-three">
          <button type="button" class="tap tap-big" onClick={() => go({ name: 'engagement' })}>
            {words.engagement}
          </button>
          <button type="button" class="tap tap-big" onClick={() => go({ name: 'power' })}>
            {words.powerUsed}
          </button>
          <button type="button" class="tap tap-big" onClick={() => go({ name: 'more' })}>
            {words.more}
          </button>
        </div>
      )}
    </>
  );
}

function Tabs({ screen }: { screen: Screen }) {
  const { words, go } = usePatrol();
  const tabs = [
    ['patrol', words.tabPatrol],
    ['map', words.tabMap],
    ['day', words.tabDay],
    ['menu', words.tabMenu],
  ] as const;
  return (
    <nav class="tabs" aria-label={words.tabs}>
      {tabs.map(([name, said]) => (
        <button
          key={name}
          type="button"
          class="tap tab"
          aria-current={screen.name === name ? 'page' : undefined}
          onClick={() => go({ name })}
        >
          {said}
        </button>
      ))}
    </nav>
  );
}
