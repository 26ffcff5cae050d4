// Powers here now, in one line that leads to the details.
import { usePatrol } from './patrol-view.ts';

export function PowersLine() {
  const { state, words, go } = usePatrol();
  const n = state.authoritiesHere.length;
  return (
    <button type="button" class="tap tap-line" onClick={() => go({ name: 'powers' })}>
      {n === 0 ? words.powersNowNone : words.powersNow(n)}
    </button>
  );
}
