// Called away, or on a break: one tap, and the time is named for what it is.
import { awayStatuses, committedStatuses, type DutyStatus } from '../../core/people/duty.ts';
import { Heading } from './heading.tsx';
import { usePatrol } from './patrol-view.ts';

export function CommitPage() {
  const { words, actions, keep, home } = usePatrol();
  const commit = async (status: DutyStatus) => {
    const isKept = await keep(() => actions.commit(status), words.nowOn(words.dutyStatuses[status]));
    if (isKept) home();
  };
  return (
    <div class="bottom">
      <Heading>{words.commitTitle}</Heading>
      <p class="small">{words.commitLead}</p>
      <div class="picks">
        {[...awayStatuses, ...committedStatuses].map((status) => (
          <button key={status} type="button" class="tap tap-pick" onClick={() => void commit(status)}>
            {words.dutyStatuses[status]}
          </button>
        ))}
      </div>
    </div>
  );
}
