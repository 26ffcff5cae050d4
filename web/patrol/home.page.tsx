// The three states of a patrol: off duty, on duty, in a hotspot.
import { InsidePage } from './inside.page.tsx';
import { OffDutyPage } from './off-duty.page.tsx';
import { OnDutyPage } from './on-duty.page.tsx';
import { usePatrol } from './patrol-view.ts';

export function HomePage() {
  const { state } = usePatrol();
  if (state.duty === null) return <OffDutyPage />;
  const [first] = state.inside;
  return first === undefined ? <OnDutyPage /> : <InsidePage here={first} others={state.inside.slice(1)} />;
}
