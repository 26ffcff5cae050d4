// Signing in: by a link that lets in once, by the force's own sign-in, by a passkey, or as a person of the demonstration.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type SignInChoices, signInChoices } from '../../core/people/account.ts';
import { useReply } from '../desk/use-reply.ts';
import { ownAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { addressAfterSignIn } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { DemoPeople } from './demo-people.tsx';
import { Emergency } from './emergency.tsx';
import { type Trouble, troubleWords } from './trouble.ts';
import { asDemoPerson, byCodes, byLink, byPasskey } from './ways-in.ts';

interface SignInPageProps {
  /** The secret of the link that was opened. */
  readonly token: string | null;
  /** The page that was asked for. */
  readonly to: string | null;
  /** The name of the refusal that led back here. */
  readonly refused: string | null;
}

const title = (words: PeopleWords) => words.signIn;

export function SignInPage(props: SignInPageProps) {
  return (
    <PeoplePage at={null} title={title}>
      <Ways {...props} />
    </PeoplePage>
  );
}

function Ways({ token, to, refused }: SignInPageProps) {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/sign-in', signInChoices);
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly Trouble[]>(
    refused === null ? [] : [{ kind: 'refused', problem: refused, waitSeconds: null }],
  );
  const enter = async (way: Promise<Trouble | null>) => {
    setBusy(true);
    const trouble = (await way) ?? (await leave(to));
    if (trouble === null) return;
    setBusy(false);
    setTroubles((before) => [...before, trouble]);
  };
  const trouble = troubles.at(-1);
  return (
    <>
      <h1>{words.signIn}</h1>
      {trouble && <NotLetIn words={troubleWords(words, trouble)} tries={troubles.length} />}
      <p>{words.signInLead}</p>
      <p class="small">{words.signInNotices}</p>
      {token !== null && (
        <section class="way-in" aria-labelledby="by-link">
          <h2 id="by-link">{words.signInLinkTitle}</h2>
          <p id="by-link-hint">{words.signInLinkHint}</p>
          <button
            type="button"
            class="primary"
            aria-describedby="by-link-hint"
            disabled={isBusy}
            onClick={() => void enter(byLink(token))}
          >
            {words.signIn}
          </button>
        </section>
      )}
      <p role="status" class={isBusy ? 'small' : 'visually-hidden'}>
        {isBusy ? words.signInNow : ''}
      </p>
      {loaded.state === 'loading' && <p>{words.signInLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.signInUnreachable}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <Choices
          choices={loaded.value}
          hasLink={token !== null}
          to={to}
          isBusy={isBusy}
          onPasskey={() => void enter(byPasskey())}
          onPerson={(staffId) => void enter(asDemoPerson(staffId))}
        />
      )}
      {loaded.state === 'ready' && loaded.value.hasEmergency && (
        <Emergency isBusy={isBusy} onEnter={(...codes) => void enter(byCodes(...codes))} />
      )}
    </>
  );
}

/** To the page that was asked for, or the first that their roles open. */
async function leave(to: string | null): Promise<Trouble | null> {
  const reply = await ownAccount();
  if (!reply.ok && reply.status === 401) return { kind: 'not-kept' };
  location.assign(addressAfterSignIn(to, reply.ok ? reply.value : null, isPhone()));
  return null;
}

/** A narrow screen that is touched. */
function isPhone(): boolean {
  return matchMedia('(pointer: coarse) and (max-width: 40rem)').matches;
}

interface ChoicesProps {
  readonly choices: SignInChoices;
  readonly hasLink: boolean;
  readonly to: string | null;
  readonly isBusy: boolean;
  readonly onPasskey: () => void;
  readonly onPerson: (staffId: string) => void;
}

function Choices({ choices, hasLink, to, isBusy, onPasskey, onPerson }: ChoicesProps) {
  const { words } = usePeopleSaying();
  const { provider, hasPasskeys, demo } = choices;
  const people = demo ?? [];
  if (provider === null && !hasPasskeys && people.length === 0)
    return hasLink ? null : (
      <section class="way-in">
        <h2>{words.signInNoWay}</h2>
        <p>{words.signInNoWayDo}</p>
        <p>
          <code>./beatkeeper person link "…"</code>
        </p>
      </section>
    );
  const back = to === null ? '' : `?to=${encodeURIComponent(to)}`;
  return (
    <>
      {(provider !== null || hasPasskeys) && (
        <section class="way-in">
          {provider !== null && (
            <a class="button primary" href={`/sign-in/provider${back}`}>
              {words.signInWith(provider)}
            </a>
          )}
          {provider !== null && hasPasskeys && <p class="or">{words.signInOr}</p>}
          {hasPasskeys && (
            <>
              <button
                type="button"
                class={provider === null ? 'primary' : ''}
                aria-describedby="passkey-hint"
                disabled={isBusy}
                onClick={onPasskey}
              >
                {words.signInPasskey}
              </button>
              <p id="passkey-hint" class="small">
                {words.signInPasskeyHint}
              </p>
            </>
          )}
        </section>
      )}
      {people.length > 0 && <DemoPeople people={people} isBusy={isBusy} onChoose={onPerson} />}
    </>
  );
}

/** What went wrong, at the top and read out; it takes the focus each time. */
function NotLetIn({ words: said, tries }: { words: string; tries: number }) {
  const { words } = usePeopleSaying();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [tries]);
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-title">
      <h2 id="error-title">{words.signInFailed}</h2>
      <p>{said}</p>
    </div>
  );
}
