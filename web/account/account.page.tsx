// One's own account: who one is here, who looked, where one is signed in, and passkeys.
import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../../core/people/account.ts';
import { PairOwnPart } from '../devices/pair-own-part.tsx';
import { OwnMessages } from '../messages/own-messages.tsx';
import { EmergencyPart } from '../people/emergency-part.tsx';
import { ownAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { places } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { LooksPart } from './looks-part.tsx';
import { OwnDataPart } from './own-data-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { SessionsPart } from './sessions-part.tsx';

const title = (words: PeopleWords) => words.places.account;

export function AccountPage() {
  return (
    <PeoplePage at="account" title={title}>
      <Whole />
    </PeoplePage>
  );
}

function Whole() {
  const { words } = usePeopleSaying();
  const [account, setAccount] = useState<Account | 'loading' | 'failed'>('loading');
  const load = () => {
    setAccount('loading');
    void ownAccount().then((reply) => setAccount(reply.ok ? reply.value : 'failed'));
  };
  useEffect(load, []);
  if (typeof account !== 'string') return <Parts account={account} />;
  return (
    <>
      <h1>{words.places.account}</h1>
      {account === 'loading' ? (
        <p>{words.accountLoading}</p>
      ) : (
        <div role="alert">
          <p>{words.accountFailed}</p>
          <button type="button" onClick={load}>
            {words.retry}
          </button>
        </div>
      )}
    </>
  );
}

function Parts({ account }: { account: Account }) {
  const { words } = usePeopleSaying();
  const { name, organisation, roles, way, officerId } = account;
  return (
    <>
      <h1>{name}</h1>
      <dl class="people-facts">
        <dt>{words.accountOrganisation}</dt>
        <dd>{organisation}</dd>
        <dt>{words.accountRoles}</dt>
        <dd>{roles.map((role) => words.roles[role]).join(', ') || words.noRoles}</dd>
        <dt>{words.accountWay}</dt>
        <dd>{words.ways[way]}</dd>
      </dl>
      <p>
        <a href={places.permissions.address}>{words.accountWhoMay}</a>
      </p>
      {officerId !== null && <OwnMessages now={Date.now} />}
      <LooksPart isTracked={officerId !== null} />
      {officerId !== null && <PairOwnPart />}
      <OwnDataPart isTracked={officerId !== null} />
      <SessionsPart />
      {way !== 'break-glass' && <PasskeysPart />}
      {account.may['person.read'] !== undefined && <EmergencyPart />}
    </>
  );
}
