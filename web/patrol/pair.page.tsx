// A phone that is nobody's yet: one big button where somebody has signed in on it or has opened a code, else a token or a code typed in.
import { useState } from 'preact/hooks';
import { Heading } from './heading.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useLater } from './later-view.ts';

export function PairPage() {
  const { state, words, actions, say } = useLater();
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const secret = state.pairing?.secret ?? null;
  // Where nobody has told whether somebody has signed in, it is tried.
  const maySession = state.pairing?.isSignedIn !== false;
  const pair = async (by: Parameters<typeof actions.pair>[0]) => {
    setBusy(true);
    setTrouble('');
    const done = await actions.pair(by);
    setBusy(false);
    if (done === 'paired') return say(words.paired);
    setTrouble(
      { dead: words.pairDead, 'no-answer': words.pairNoAnswer, 'no-officer': words.pairNoOfficer }[done],
    );
  };
  return (
    <>
      <LanguageChoice />
      <Heading isLarge>{words.pairTitle}</Heading>
      <p>{words.pairLead}</p>
      {trouble !== '' && (
        <p role="alert" class="notice notice-bad">
          {trouble}
        </p>
      )}
      <TokenForm
        isBusy={isBusy}
        give={(given) => void pair(isSecret(given) ? { secret: given } : { token: given })}
      />
      <div class="bottom">
        <p role="status">{isBusy ? words.pairing : ''}</p>
        {secret === null && !maySession ? (
          <a class="tap tap-start" href="/sign-in?to=/patrol">
            {words.pairSignIn}
          </a>
        ) : (
          <>
            <p class="small">{secret === null ? words.pairSessionHint : words.pairSecretHint}</p>
            <button
              type="button"
              class="tap tap-start"
              disabled={isBusy}
              onClick={() => void pair(secret === null ? { session: true } : { secret })}
            >
              {secret === null ? words.pairSession : words.pairSecret}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** A token says of which force it is; a code is what stands behind #pair= in the address that was opened. */
function isSecret(given: string): boolean {
  return !/^bk\d+_/.test(given);
}

function TokenForm({ isBusy, give }: { isBusy: boolean; give: (given: string) => void }) {
  const { words } = useLater();
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget as HTMLFormElement).get('token') ?? '').trim();
    setMissing(given === '');
    if (given !== '') give(given);
  };
  return (
    <details>
      <summary class="tap">{words.pairToken}</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <label for="patrol-token">{words.tokenLabel}</label>
        <p id="patrol-token-hint" class="small">
          {words.tokenHint}
        </p>
        {isMissing && (
          <p id="patrol-token-wrong" class="wrong" role="alert">
            {words.tokenNeeded}
          </p>
        )}
        <input
          id="patrol-token"
          class="tap"
          name="token"
          type="password"
          autocomplete="off"
          aria-describedby={isMissing ? 'patrol-token-hint patrol-token-wrong' : 'patrol-token-hint'}
          aria-invalid={isMissing}
        />
        <button type="submit" class="tap tap-strong" disabled={isBusy}>
          {words.tokenGive}
        </button>
      </form>
    </details>
  );
}
