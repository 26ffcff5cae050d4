// The end of a duty: the day to be copied, what still waits, and one big button.
import { CopyDay } from './copy-day.tsx';
import { DayHours } from './day-hours.tsx';
import { Heading } from './heading.tsx';
import { useLater } from './later-view.ts';
import { waitingOf } from './state-words.ts';

export function EndPage() {
  const { state, words, actions, keep, home } = useLater();
  const waiting = waitingOf(state);
  const end = async () => {
    if (await keep(actions.endDuty, words.ended)) home();
  };
  return (
    <>
      <Heading>{words.endTitle}</Heading>
      <p>{words.endLead}</p>
      {waiting > 0 && <p>{words.textWaiting(waiting)}</p>}
      <DayHours />
      <div class="bottom">
        <CopyDay />
        <button type="button" class="tap tap-big tap-end" onClick={() => void end()}>
          {words.endNow}
        </button>
      </div>
    </>
  );
}
