// The card of an officer: call sign, how old and how good the last position is, where they are, and what today came to.
import type { LiveOfficer } from '../../core/tracking/live-frame.ts';
import { freshnessOf } from '../live/standing.ts';
import { officerReply, visitList } from '../replies.ts';
import { wholeMinutes } from '../words/numbers.ts';
import { Card, Failed } from './card.tsx';
import { useDesk, useWords } from './desk-context.ts';
import { dayOf, dayStart } from './dosage-day.ts';
import { Ago } from './moment.tsx';
import { useHotspotName } from './named.ts';
import { OfficerDot } from './officer-list.tsx';
import { RowLink } from './row-link.tsx';
import { useReply } from './use-reply.ts';
import { VisitTable } from './visit-table.tsx';

export function OfficerCard({ id }: { id: string }) {
  const officer = useDesk((state) => state.live?.officers.get(id));
  const { words } = useWords();
  return (
    <Card title={officer?.callSign ?? id} lead={officer && <p class="lead-role">{officer.role}</p>}>
      {officer ? <Position officer={officer} /> : <p class="small">{words.noOfficers}</p>}
      <Today id={id} />
      <Device id={id} />
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

function Today({ id }: { id: string }) {
  const { words } = useWords();
  const minute = useDesk((state) => Math.floor(state.now / 60_000));
  const day = useDesk((state) => dayOf(state.now));
  const from = new Date(dayStart(day)).toISOString();
  const { loaded, retry } = useReply(
    `/api/visits?officerId=${encodeURIComponent(id)}&from=${from}`,
    visitList,
    minute,
  );
  if (loaded.state === 'loading') return <p class="waiting-words">{words.loadingVisits}</p>;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotVisits} why={loaded.words} retry={retry} />;
  const visits = loaded.value.visits.filter((visit) => visit.officerId === id);
  const counted = visits.filter((visit) => visit.kind === 'visit');
  const seconds = counted.reduce((sum, visit) => sum + visit.measuredSeconds + visit.inferredSeconds, 0);
  return (
    <section>
      <h3>{words.todayHeading}</h3>
      <p class="today-figure">{words.personMinutes(wholeMinutes(seconds))}</p>
      <p class="small">
        {words.visits(counted.length)} · {words.dayStarts}
      </p>
      <VisitTable visits={visits} by="hotspot" />
    </section>
  );
}

function Device({ id }: { id: string }) {
  const { words } = useWords();
  const { loaded } = useReply(`/api/officers/${encodeURIComponent(id)}`, officerReply);
  const device = loaded.state === 'ready' ? loaded.value.device : null;
  return (
    <section>
      <h3>{words.device}</h3>
      <p class="small">{device ?? words.deviceUnknown}</p>
      <p class="small">{words.followed}</p>
    </section>
  );
}
