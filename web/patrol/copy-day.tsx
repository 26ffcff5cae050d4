// One tap copies the day as text. Where the browser does not let a page copy, the text is there to be chosen by hand.
import { useState } from 'preact/hooks';
import { dayText } from './day-text.ts';
import { useLater } from './later-view.ts';

export function CopyDay() {
  const { state, words, say } = useLater();
  const [said, setSaid] = useState('');
  const text = dayText(state, words);
  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    const done = isDone === true ? words.copied : words.notCopied;
    setSaid(done);
    say(done);
  };
  return (
    <div class="stack copy-day">
      <details open={said === words.notCopied}>
        <summary class="tap">{words.copyShow}</summary>
        <textarea class="tap day-text" aria-label={words.copyShow} readOnly rows={12} value={text} />
      </details>
      {said !== '' && <p>{said}</p>}
      <button type="button" class="tap tap-strong tap-big" onClick={() => void copy()}>
        {words.copyDay}
      </button>
    </div>
  );
}
