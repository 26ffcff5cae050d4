// Where one is signed in, and the ways out of it: here alone, or everywhere at once.
import { useState } from 'preact/hooks';
import { accountSessions, letIn } from '../../core/people/account.ts';
import { change } from '../api.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { agoWords } from '../words/age.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

export function SessionsPart() {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/me/sessions', accountSessions);
  return (
    <section class="people-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.sessionsTitle}</h2>
      {loaded.state === 'loading' && <p>{words.sessionsLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.sessionsFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && <SessionTable sessions={loaded.value.sessions} />}
      <WaysOut />
    </section>
  );
}

type Session = (typeof accountSessions)['_zod']['output']['sessions'][number];

function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const thisFirst = sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || b.seenAt - a.seenAt);
  const now = Math.max(Date.now(), ...sessions.map(({ seenAt }) => seenAt));
  return (
    <>
      <p>{words.sessionsLead}</p>
      <table class="stacking">
        <caption class="visually-hidden">{words.sessionsTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sessionsWay}</th>
            <th scope="col">{words.sessionsBegan}</th>
            <th scope="col">{words.sessionsSeen}</th>
          </tr>
        </thead>
        <tbody>
          {thisFirst.map(({ sessionId, way, beganAt, seenAt, isThis }) => (
            <tr key={sessionId}>
              <td data-label={words.sessionsWay}>
                {words.ways[way]} {isThis && <strong class="mark">{words.sessionsThis}</strong>}
              </td>
              <td data-label={words.sessionsBegan}>{momentWords(desk, beganAt)}</td>
              <td data-label={words.sessionsSeen}>
                <time dateTime={new Date(seenAt).toISOString()} title={momentWords(desk, seenAt)}>
                  {agoWords(desk, seenAt, now)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function WaysOut() {
  const { words } = usePeopleSaying();
  const [hasFailed, setFailed] = useState(false);
  const signOut = async (everywhere: boolean) => {
    const reply = await change('POST', '/api/me/sign-out', { everywhere }, letIn);
    if (reply.ok || reply.problem === 'signed-out') location.assign('/sign-in');
    else setFailed(true);
  };
  return (
    <>
      {hasFailed && (
        <p role="alert" class="people-wrong">
          {words.signOutFailed}
        </p>
      )}
      <div class="people-buttons">
        <button type="button" class="primary" onClick={() => void signOut(false)}>
          {words.signOut}
        </button>
        <button type="button" aria-describedby="everywhere-hint" onClick={() => void signOut(true)}>
          {words.signOutEverywhere}
        </button>
      </div>
      <p class="small" id="everywhere-hint">
        {words.signOutHint}
      </p>
    </>
  );
}
