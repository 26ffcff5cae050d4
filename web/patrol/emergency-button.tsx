// The emergency button, where the force has set who watches for it; for whoever has a radio, which button to press.
import { HoldButton } from './hold-button.tsx';
import { usePatrol } from './patrol-view.ts';

export function EmergencyButton() {
  const { state, words, actions } = usePatrol();
  const { terms, under, raisedAt } = state.emergency;
  if (terms.kind === 'off') return null;
  if (terms.kind === 'radio') return <p class="radio-only">{words.emergencyRadio}</p>;
  const isRaised = (under !== null && !under.isOver) || (raisedAt ?? null) !== null;
  if (isRaised) return null;
  return <HoldButton onHeld={() => void actions.raiseEmergency()}>{words.emergencyHold}</HoldButton>;
}
