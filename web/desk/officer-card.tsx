// The card of an officer: call sign, how old and how good the last position is, where they are, and what today came to.
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';
import { officerDay } from '../../core/tracking/officer-day.ts';
import { freshnessOf } from '../live/freshness.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import { Card, Failed } from './card.tsx';
import { useDesk, useWords } from './desk-context.ts';
import { Ago } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { OfficerDot } from './officer-list.tsx';
import { OverTimeLink } from './over-time-link.tsx';
import { usePastVisits } from './past-visits.ts';
import { Refused } from './refused.tsx';
import { RowLink } from './row-link.tsx';
import { useReply } from './use-reply.ts';
import { VisitTable } from './visit-table.tsx';

export function OfficerCard({ id }: { id: string }) {
  const officer = useDesk((state) => state.live?.officers.get(id));
  const isPast = useDesk((state) => state.past !== null);
  const callSign = useCallSign();
  const { words } = useWords();
  return (
    <Card title={officer?.callSign ?? callSign(id)} lead={officer && <p class="lead-role">{officer.role}</p>}>
      {officer ? <Position officer={officer} /> : <p class="small">{words.noOfficers}</p>}
      {isPast ? <PastDay id={id} /> : <Day id={id} />}
    </Card>
  );
}

function Position({ officer }: { officer: LiveOfficer }) {
  const { words } = useWords();
  const freshness = useDesk((state) => freshnessOf(officer, state.now));
  const hotspotName = useHotspotName();
  const accuracy = officer.accuracyMetres;
  return (
    <dl class="facts">
      <dt>{words.lastPosition}</dt>
      <dd class="with-mark">
        <OfficerDot freshness={freshness} />
        <Ago at={officer.capturedAt} />
      </dd>
      <dt>{words.accuracy}</dt>
      <dd>{accuracy === null ? words.accuracyUnknown : words.withinMetres(Math.ceil(accuracy))}</dd>
      <dt>{words.inHotspot}</dt>
      <dd>
        {officer.hotspotIds.length === 0
          ? words.notInHotspot
          : officer.hotspotIds.map((id) => (
              <RowLink key={id} class="tag" to={{ kind: 'hotspot', id }}>
                {hotspotName(id)}
              </RowLink>
            ))}
      </dd>
    </dl>
  );
}

function Day({ id }: { id: string }) {
  const { words } = useWords();
  const minute = useDesk((state) => Math.floor(state.now / 60_000));
  const { loaded, retry } = useReply(`/api/officers/${encodeURIComponent(id)}`, officerDay, minute);
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingVisits}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotOfficer} why={loaded.words} retry={retry} />;
  const { totals, visits, device, pingSeconds, refused } = loaded.value;
  const [low, high] = minuteRange(totals.lowSeconds, totals.highSeconds);
  return (
    <>
      <section>
        <h3>{words.todayHeading}</h3>
        <p class="today-figure">
          {words.personMinutes(wholeMinutes(totals.measuredSeconds + totals.inferredSeconds))}
        </p>
        <p class="small">
          {words.visits(totals.visits)} ({words.rangeMinutes(low, high)}) · {words.dayStarts}
        </p>
        <VisitTable visits={visits} by="hotspot" />
        <OverTimeLink of={{ officerId: id }} />
      </section>
      <section>
        <h3>{words.device}</h3>
        <p class="small">
          {device !== null && pingSeconds !== null
            ? words.deviceEvery(device, pingSeconds)
            : (device ?? words.deviceUnknown)}
        </p>
        <p class="small">{words.followed}</p>
      </section>
      <Refused refused={refused} />
    </>
  );
}

/** The officer's visits up to the moment that is looked at. */
function PastDay({ id }: { id: string }) {
  const { words } = useWords();
  const visits = usePastVisits().filter((visit) => visit.officerId === id);
  return (
    <section>
      <h3>{words.pastVisits}</h3>
      <VisitTable visits={visits} by="hotspot" />
      <p class="small">{words.followed}</p>
    </section>
  );
}
