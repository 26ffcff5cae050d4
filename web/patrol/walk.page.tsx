// The walk test on a phone: choose the hotspot, tap at the edge on the way in and on the way out. One thumb, cold hands, no signal needed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ZoneBook } from '../../core/tracking/private-zone.ts';
import { walkCy } from '../words/walk-cy.ts';
import { walkEn } from '../words/walk-en.ts';
import { sendHeartbeat } from './heartbeat-sending.ts';
import { PairPhone } from './pair-phone.tsx';
import { placeNow } from './place-now.ts';
import { TokenForm } from './token-form.tsx';
import { emptyBook, tapped, type WalkBook, writeBook } from './walk-book.ts';
import { Choice, Outbox, Progress, Taps } from './walk-parts.tsx';
import { learnHotspots, type SendingDone, type Sent, sendWalks } from './walk-sending.ts';
import { counted, type Fate, fateAt, noZones, writeZones } from './zone-book.ts';
import { ZonesPart } from './zones-part.tsx';

const retryMilliseconds = 15_000;
const heartbeatMilliseconds = 5 * 60_000;

interface WalkPageProps {
  readonly kept: WalkBook;
  /** Null where they cannot be read. */
  readonly keptZones: ZoneBook | null;
  /** The secret of a code that was opened on this phone; null where none was. */
  readonly opened: string | null;
}

export function WalkPage({ kept, keptZones, opened }: WalkPageProps) {
  const words = document.documentElement.lang === 'cy' ? walkCy : walkEn;
  const { book, change } = useBook(kept);
  const [secret, setSecret] = useState(opened);
  const [callSign, setCallSign] = useState<string | null>(null);
  const { token } = book();
  if (secret !== null)
    return (
      <PairPhone
        words={words}
        secret={secret}
        onLeft={() => setSecret(null)}
        onPaired={(given, whose) => {
          change((now) => ({ ...now, token: given }));
          setCallSign(whose);
          setSecret(null);
        }}
      />
    );
  if (token === null)
    return <TokenForm words={words} give={(given) => change((b) => ({ ...b, token: given }))} />;
  return <Walks {...{ words, book, change, token, callSign, keptZones }} />;
}

/** The book of this phone: each change is kept before it is shown. */
function useBook(kept: WalkBook) {
  const latest = useRef(kept);
  const [, redraw] = useState(0);
  return {
    book: () => latest.current,
    change: (to: (book: WalkBook) => WalkBook) => {
      latest.current = to(latest.current);
      writeBook(localStorage, latest.current);
      redraw((count) => count + 1);
    },
  };
}

interface WalksProps extends ReturnType<typeof useBook>, Pick<WalkPageProps, 'keptZones'> {
  readonly words: typeof walkEn;
  readonly token: string;
  /** Whose phone it has just become. */
  readonly callSign: string | null;
}

function Walks({ words, book, change, token, callSign, keptZones }: WalksProps) {
  const [outcome, setOutcome] = useState<Sent>('sent');
  const [zones, setZones] = useState(keptZones);
  const [fate, setFate] = useState<Fate>('kept');
  const [isLooking, setLooking] = useState(false);
  const before = useRef<WalkBook | null>(null);
  const take = (done: SendingDone) => {
    change(done.change);
    setOutcome(done.outcome);
  };
  const send = () => void sendWalks(book()).then(take);
  const { waiting } = book();
  useEffect(() => {
    void learnHotspots(token).then(take);
    void sendHeartbeat(token);
    const timer = setInterval(() => void sendHeartbeat(token), heartbeatMilliseconds);
    return () => clearInterval(timer);
  }, [token]);
  useEffect(() => {
    send();
    const timer = setInterval(send, retryMilliseconds);
    return () => clearInterval(timer);
  }, [waiting.length]);
  const changeZones = (to: ZoneBook) => {
    writeZones(localStorage, to);
    setZones(to);
  };
  /** Whether what was tapped may be kept: only where there are zones is the phone asked where it is. */
  const fateOfTap = async (): Promise<Fate> => {
    if (zones?.zones.length === 0) return 'kept';
    setLooking(true);
    const place = await placeNow(navigator.geolocation);
    setLooking(false);
    return fateAt(zones, place);
  };
  const tap = async () => {
    const at = Date.now();
    const found = await fateOfTap();
    setFate(found);
    if (found === 'kept') {
      before.current = book();
      change((now) => tapped(now, at, () => crypto.randomUUID()));
    } else if (zones !== null) changeZones(counted(zones, found));
  };
  const undo = () => {
    const { current } = before;
    before.current = null;
    if (current !== null)
      change((now) => ({ ...now, enteredAt: current.enteredAt, waiting: current.waiting }));
  };
  const canUndo = before.current !== null && before.current.sent === book().sent;
  const said = { kept: '', private: words.tapPrivate, unplaced: words.tapUnplaced }[fate];
  return (
    <main>
      <h1>{words.title}</h1>
      {callSign !== null && <p role="status">{words.pairedAs(callSign)}</p>}
      <Progress words={words} book={book()} />
      <Choice words={words} book={book()} choose={(hotspotId) => change((now) => ({ ...now, hotspotId }))} />
      <Taps
        words={words}
        book={book()}
        isLooking={isLooking}
        tap={() => void tap()}
        undo={canUndo ? undo : null}
      />
      <p role="status" class={said === '' ? '' : 'walk-trouble'}>
        {isLooking ? words.lookingWhere : said}
      </p>
      <Outbox words={words} book={book()} outcome={outcome} send={send} />
      <p class="small">{words.keepTracker}</p>
      <ZonesPart words={words} book={zones} change={changeZones} reset={() => changeZones(noZones)} />
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => change((now) => ({ ...emptyBook, waiting: now.waiting }))}
        >
          {words.forget}
        </button>
      </p>
    </main>
  );
}
