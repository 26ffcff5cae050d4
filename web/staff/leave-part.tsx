// Somebody has left: the second press lets them out at once. Who had left can be said to be back.
import { useState } from 'preact/hooks';
import { personChanged } from '../../core/people/directory.ts';
import { change } from '../api.ts';
import { type Wrong, WrongSummary } from '../people/fields.tsx';
import { wrongFrom } from '../people/refused-change.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PartProps } from './part.tsx';
import type { Person } from './staff-rows.ts';

export function LeavePart({ person, onDone }: PartProps & { readonly person: Person }) {
  const { words } = usePeopleSaying();
  const [isAsked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const { staffId, name, hasLeft } = person;
  const leave = async () => {
    if (!isAsked) return setAsked(true);
    setAsked(false);
    const reply = await change('POST', `/api/people/${staffId}/leave`, {}, personChanged);
    if (reply.ok) await onDone(words.staffLeft(name), { person: staffId });
    else setWrong(wrongFrom(words, reply));
  };
  const comeBack = async () => {
    const reply = await change('POST', `/api/people/${staffId}/return`, {}, personChanged);
    if (reply.ok) await onDone(words.staffReturned(name), { person: staffId });
    else setWrong(wrongFrom(words, reply));
  };
  return (
    <section class="people-part" aria-labelledby="leave-title">
      <h2 id="leave-title">{hasLeft ? words.staffReturnTitle : words.staffLeaveTitle}</h2>
      <WrongSummary title={words.staffTrouble} wrong={wrong} />
      <p>{hasLeft ? words.staffReturnLead : words.staffLeaveLead}</p>
      {hasLeft ? (
        <button type="button" class="primary" onClick={() => void comeBack()}>
          {words.staffReturn}
        </button>
      ) : (
        <button
          type="button"
          class={isAsked ? 'warning' : ''}
          onBlur={() => setAsked(false)}
          onClick={() => void leave()}
        >
          {isAsked ? words.staffLeaveSure : words.staffLeave}
        </button>
      )}
    </section>
  );
}
