// The emergency button, where the force has set who watches for it; for whoever has a radio, which button to press.
import { raisedIn } from './emergency-raised.ts';
import { HoldButton } from './hold-button.tsx';
import { usePatrol } from './patrol-view.ts';

export function EmergencyButton() {
  const { state, words, actions } = usePatrol();
  const { terms } = state.emergency;
  if (terms.kind === 'off') return null;
  if (terms.kind === 'radio') return <p class="radio-only">{words.emergencyRadio}</p>;
  if (raisedIn(state) !== null) return null;
  return <HoldButton onHeld={() => void actions.raiseEmergency()}>{words.emergencyHold}</HoldButton>;
}
