// Asks for the token of this phone, once.
import { useState } from 'preact/hooks';
import type { walkEn } from '../words/walk-en.ts';

export function TokenForm({ words, give }: { words: typeof walkEn; give: (token: string) => void }) {
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget as HTMLFormElement).get('token') ?? '').trim();
    if (token === '') setMissing(true);
    else give(token);
  };
  return (
    <main>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        <p class="walk-choice">
          <label for="walk-token">{words.tokenLabel}</label>
          <span id="walk-token-hint" class="small">
            {words.tokenHint}
          </span>
          {isMissing && (
            <span id="walk-token-error" class="walk-trouble" role="alert">
              {words.tokenNeeded}
            </span>
          )}
          <input
            id="walk-token"
            name="token"
            type="password"
            autocomplete="off"
            aria-describedby={isMissing ? 'walk-token-hint walk-token-error' : 'walk-token-hint'}
            aria-invalid={isMissing}
          />
        </p>
        <button type="submit" class="walk-tap">
          {words.begin}
        </button>
      </form>
    </main>
  );
}
