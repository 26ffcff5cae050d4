// The one press that acknowledges an emergency or an alarm.
import { useState } from 'preact/hooks';
import { acknowledgedReply } from '../../core/activities/alarms-now.ts';
import { change } from '../api.ts';
import type { PeopleWords } from '../words/people-words.ts';

interface AcknowledgeProps {
  readonly words: PeopleWords;
  readonly of: { readonly emergencyId: string } | { readonly activityId: string };
  /** What it is, for whoever hears the button and does not see the line. */
  readonly what: string;
  readonly onDone: () => void;
}

export function Acknowledge({ words, of, what, onDone }: AcknowledgeProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const press = async () => {
    setBusy(true);
    const reply =
      'emergencyId' in of
        ? await change('POST', `/api/emergencies/${of.emergencyId}/acknowledge`, {}, acknowledgedReply)
        : await change('POST', `/api/alarms/${of.activityId}/acknowledge`, {}, acknowledgedReply);
    setBusy(false);
    setFailed(!reply.ok);
    onDone();
  };
  return (
    <>
      <button
        type="button"
        class="alarm-acknowledge"
        disabled={isBusy}
        aria-label={words.alarmAcknowledgeOf(what)}
        onClick={() => void press()}
      >
        {words.alarmAcknowledge}
      </button>
      {hasFailed && <p role="alert">{words.alarmNotAcknowledged}</p>}
    </>
  );
}
