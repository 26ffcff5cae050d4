// The devices of those whom somebody administers: pairing one, and all there are with when each was last heard.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../core/people/account.ts';
import { type DeviceList, deviceList } from '../../core/people/device-list.ts';
import { useReply } from '../desk/use-reply.ts';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { type DeviceView, everyDevice, shownDevices } from './device-rows.ts';
import { DeviceTable } from './device-table.tsx';
import { DeviceTools } from './device-tools.tsx';
import { PairPart } from './pair-part.tsx';

const title = (words: PeopleWords) => words.places.devices;
const refreshMilliseconds = 30_000;

export function DevicesPage() {
  const account = useAccount();
  if (account !== null && !mayOpen('devices', account))
    return <NotForYou place="devices" account={account} />;
  return (
    <PeoplePage at="devices" title={title}>
      <Whole account={account} />
    </PeoplePage>
  );
}

function Whole({ account }: { account: Account | null }) {
  const { words } = usePeopleSaying();
  const [freshness, setFreshness] = useState(0);
  const again = () => setFreshness((count) => count + 1);
  useEffect(() => {
    const timer = setInterval(again, refreshMilliseconds);
    return () => clearInterval(timer);
  }, []);
  const { loaded, retry } = useReply(account === null ? null : '/api/devices', deviceList, freshness);
  return (
    <>
      <h1>{words.places.devices}</h1>
      <p>{words.devicesLead}</p>
      {loaded.state === 'loading' && <p>{words.devicesLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.devicesFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && <Devices list={loaded.value} again={again} />}
    </>
  );
}

function Devices({ list, again }: { list: DeviceList; again: () => void }) {
  const { words } = usePeopleSaying();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const done = (what: string) => {
    setSaid(what);
    // The button that was pressed is gone.
    status.current?.focus();
    again();
  };
  return (
    <>
      <section class="people-part" aria-labelledby="pair-title">
        <h2 id="pair-title">{words.pairTitle}</h2>
        <PairPart officers={list.officers} address={list.address} begin={words.pairBegin} onPaired={again} />
      </section>
      <section class="people-part" aria-labelledby="devices-title">
        <h2 id="devices-title">{words.devicesTable}</h2>
        <p ref={status} role="status" tabIndex={-1} class={said === '' ? 'visually-hidden' : 'people-done'}>
          {said}
        </p>
        {list.devices.length === 0 ? <p>{words.devicesNone}</p> : <Listed list={list} onDone={done} />}
      </section>
    </>
  );
}

function Listed({ list, onDone }: { list: DeviceList; onDone: (said: string) => void }) {
  const { words } = usePeopleSaying();
  const [view, setView] = useState<DeviceView>(everyDevice);
  const shown = shownDevices(words, list.devices, view, list.now);
  return (
    <>
      <DeviceTools view={view} setView={setView} shown={shown} total={list.devices.length} />
      {shown.length === 0 ? (
        <p>
          {words.devicesNoneLeft}{' '}
          <button type="button" class="link" onClick={() => setView({ ...everyDevice, state: 'all' })}>
            {words.devicesShowAll}
          </button>
        </p>
      ) : (
        <DeviceTable devices={shown} now={list.now} onDone={onDone} />
      )}
    </>
  );
}
