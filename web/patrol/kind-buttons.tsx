// Kinds to tap, two a row, large.
import type { ActivityKind } from '../../core/activities/kinds.ts';
import { usePatrol } from './patrol-view.ts';
import { useLog } from './use-log.ts';

export function KindButtons({ kinds }: { kinds: readonly ActivityKind[] }) {
  const { words } = usePatrol();
  const { pick } = useLog();
  return (
    <div class="picks">
      {kinds.map((kind) => (
        <button key={kind} type="button" class="tap tap-pick" onClick={() => pick(kind)}>
          {words.kindNames[kind]}
        </button>
      ))}
    </div>
  );
}
