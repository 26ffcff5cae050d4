// Changes an activity or takes it back. What was said first stays on record and in sight.
import { useState } from 'preact/hooks';
import { withdrawalReasons } from '../../core/activities/activity.ts';
import { clockTime } from '../words/age.ts';
import { CorrectForm } from './correct-form.tsx';
import { Heading } from './heading.tsx';
import { useLater } from './later-view.ts';
import type { Screen } from './screen.ts';
import { whatWords } from './state-words.ts';

export function ActivityPage({ screen }: { screen: Screen }) {
  const { state, words, actions, keep, back } = useLater();
  const [isTakingBack, setTakingBack] = useState(false);
  const id = screen.name === 'activity' ? screen.id : '';
  const activity = state.activities.find(({ activityId }) => activityId === id);
  if (activity === undefined || activity.isWithdrawn)
    return (
      <>
        <Heading>{words.activityTitle}</Heading>
        <p>{words.activityGone}</p>
        <button type="button" class="tap" onClick={back}>
          {words.back}
        </button>
      </>
    );
  const takeBack = async (reason: (typeof withdrawalReasons)[number]) => {
    if (await keep(() => actions.withdraw(id, reason), words.takenBack)) back();
  };
  return (
    <>
      <Heading>{words.activityTitle}</Heading>
      <p>
        {clockTime(activity.content.at)} <strong>{whatWords(words, activity.content)}</strong>
      </p>
      <p class="small">{words.activityKept}</p>
      {isTakingBack ? (
        <section class="bottom" aria-labelledby="take-back">
          <h2 id="take-back">{words.takeBackWhy}</h2>
          {withdrawalReasons.map((reason) => (
            <button key={reason} type="button" class="tap tap-pick" onClick={() => void takeBack(reason)}>
              {words.withdrawalReasonNames[reason]}
            </button>
          ))}
          <button type="button" class="tap" onClick={() => setTakingBack(false)}>
            {words.back}
          </button>
        </section>
      ) : (
        <>
          <CorrectForm activity={activity} />
          <button type="button" class="tap" onClick={() => setTakingBack(true)}>
            {words.takeBack}
          </button>
          <button type="button" class="tap" onClick={back}>
            {words.back}
          </button>
        </>
      )}
    </>
  );
}
