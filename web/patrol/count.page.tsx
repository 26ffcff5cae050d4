// How many: a pad from 1 to 10, and a field for more. The last tap: then it is logged. So many that it is unusual is asked once more.
import { useEffect, useState } from 'preact/hooks';
import { mostCounted } from '../../core/activities/activity.ts';
import { type ActivityKind, shapeOf } from '../../core/activities/kinds.ts';
import { Heading, headingId } from './heading.tsx';
import { isUnusual } from './offered-kinds.ts';
import { usePatrol } from './patrol-view.ts';
import type { Screen } from './screen.ts';
import { whatWords } from './state-words.ts';
import { useLog } from './use-log.ts';

const pad = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function CountPage({ screen }: { screen: Screen }) {
  const { state, words } = usePatrol();
  const { log } = useLog();
  const [asked, setAsked] = useState<number | null>(null);
  const [isTyping, setTyping] = useState(false);
  if (screen.name !== 'count') return null;
  const { kind, authorityId } = screen;
  const take = (count: number) => {
    if (isUnusual(state.powers, kind, count)) setAsked(count);
    else void log({ kind, count, authorityId });
  };
  if (asked !== null)
    return (
      <Sure
        kind={kind}
        count={asked}
        onYes={() => void log({ kind, count: asked, authorityId, isSure: true })}
        onNo={() => setAsked(null)}
      />
    );
  return (
    <div class="bottom">
      <p class="kicker">{words.kindNames[kind]}</p>
      <Heading>{words.howMany[shapeOf(kind).counts]}</Heading>
      {isTyping ? (
        <NumberForm take={take} />
      ) : (
        <div class="pad">
          {pad.map((count) => (
            <button key={count} type="button" class="tap tap-count" onClick={() => take(count)}>
              {count}
            </button>
          ))}
          <button type="button" class="tap tap-count tap-count-more" onClick={() => setTyping(true)}>
            {words.moreCount}
          </button>
        </div>
      )}
    </div>
  );
}

function NumberForm({ take }: { take: (count: number) => void }) {
  const { words } = usePatrol();
  const [isWrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const count = Number(new FormData(event.currentTarget as HTMLFormElement).get('count'));
    const isRight = Number.isInteger(count) && count >= 1 && count <= mostCounted;
    setWrong(!isRight);
    if (isRight) take(count);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <label for="patrol-count">{words.countLabel}</label>
      {isWrong && (
        <p id="patrol-count-wrong" class="wrong" role="alert">
          {words.countWrong}
        </p>
      )}
      <input
        id="patrol-count"
        ref={(field) => field?.focus()}
        class="tap tap-number"
        name="count"
        inputMode="numeric"
        autocomplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'patrol-count-wrong' : undefined}
      />
      <button type="submit" class="tap tap-strong tap-big">
        {words.logIt}
      </button>
    </form>
  );
}

interface SureProps {
  readonly kind: ActivityKind;
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Sure({ kind, count, onYes, onNo }: SureProps) {
  const { words } = usePatrol();
  useEffect(() => document.getElementById(headingId)?.focus(), []);
  return (
    <div class="bottom">
      <Heading>{words.sure(whatWords(words, { kind, count }))}</Heading>
      <p>{words.sureWhy}</p>
      <button type="button" class="tap tap-big" onClick={onNo}>
        {words.sureNo}
      </button>
      <button type="button" class="tap tap-strong tap-big" onClick={onYes}>
        {words.sureYes}
      </button>
    </div>
  );
}
