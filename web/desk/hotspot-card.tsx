// The card of a hotspot, top to bottom: today against target, who is there, last visit, today by hour, this week, today's visits.

import { shareOf, standingOf } from '../../core/tracking/due-order.ts';
import { visitList } from '../../core/tracking/listed-visit.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { Ring } from '../marks/ring.tsx';
import { useMay } from '../people/own-account.ts';
import { Card, Failed } from './card.tsx';
import { useDesk, useWords } from './desk-context.ts';
import { dayStart } from './dosage-day.ts';
import { StandingChip } from './hotspot-list.tsx';
import { HotspotTerms } from './hotspot-terms.tsx';
import { HourStrip } from './hour-strip.tsx';
import { Ago } from './moment.tsx';
import { useCallSign, useHotspotName } from './named.ts';
import { OverTimeLink } from './over-time-link.tsx';
import { OwnError } from './own-error.tsx';
import { usePastVisits } from './past-visits.ts';
import { RowLink } from './row-link.tsx';
import { longMinutes, rangeWords } from './standing-words.ts';
import { TodaysActivities } from './todays-activities.tsx';
import { useReply } from './use-reply.ts';
import { VisitTable } from './visit-table.tsx';
import { WeekBars } from './week-bars.tsx';

export function HotspotCard({ id }: { id: string }) {
  const hotspot = useDesk((state) => state.live?.hotspots.get(id));
  const name = useHotspotName()(id);
  const { words } = useWords();
  return (
    <Card title={name}>
      {hotspot ? <Body hotspot={hotspot} /> : <p class="waiting-words">{words.loadingDesk}</p>}
    </Card>
  );
}

function Body({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const isPast = useDesk((state) => state.past !== null);
  const mayReadDosage = useMay('dosage.read');
  const standing = standingOf(hotspot);
  return (
    <>
      <section class="today">
        <Ring standing={standing} share={shareOf(hotspot)} size={72} />
        <p class="today-words">
          <span class="today-figure">{longMinutes(words, hotspot)}</span>
          <span class="today-more">
            {words.visits(hotspot.patrolVisits)}{' '}
            <span title={words.rangeMeaning}>
              ({rangeWords(words, hotspot.patrolLowSeconds, hotspot.patrolHighSeconds)})
            </span>
          </span>
          <StandingChip standing={standing} />
        </p>
      </section>
      <HereNow hotspot={hotspot} />
      <HotspotTerms id={hotspot.hotspotId} />
      <HourStrip hotspot={hotspot} />
      {mayReadDosage && <WeekBars hotspot={hotspot} />}
      <OverTimeLink of={{ hotspotId: hotspot.hotspotId }} />
      {!isPast && <TodaysActivities hotspotId={hotspot.hotspotId} />}
      {isPast ? <PastVisits hotspot={hotspot} /> : <TodaysVisits hotspot={hotspot} />}
      <OwnError />
    </>
  );
}

function HereNow({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const callSign = useCallSign();
  return (
    <dl class="facts">
      <dt>{words.hereNow}</dt>
      <dd>
        {hotspot.presentOfficerIds.length === 0
          ? words.nobodyHere
          : hotspot.presentOfficerIds.map((id) => (
              <RowLink key={id} class="tag" to={{ kind: 'officer', id }}>
                {callSign(id)}
              </RowLink>
            ))}
      </dd>
      <dt>{words.lastVisitHeading}</dt>
      <dd>{hotspot.lastVisitEndedAt === null ? words.noVisitYet : <Ago at={hotspot.lastVisitEndedAt} />}</dd>
    </dl>
  );
}

function TodaysVisits({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const { hotspotId, day, personVisits, passThroughs, driveThroughs } = hotspot;
  const minute = useDesk((state) => Math.floor(state.now / 60_000));
  const from = new Date(dayStart(day)).toISOString();
  const { loaded, retry } = useReply(
    `/api/visits?hotspotId=${encodeURIComponent(hotspotId)}&from=${from}`,
    visitList,
    `${personVisits} ${passThroughs} ${driveThroughs} ${minute}`,
  );
  return (
    <section>
      <h3>{words.todaysVisits}</h3>
      {loaded.state === 'loading' && <p class="waiting-words">{words.loadingVisits}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotVisits} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && <VisitTable visits={loaded.value.visits} by="officer" />}
    </section>
  );
}

/** The visits up to the moment that is looked at. */
function PastVisits({ hotspot }: { hotspot: LiveHotspot }) {
  const { words } = useWords();
  const visits = usePastVisits().filter((visit) => visit.hotspotId === hotspot.hotspotId);
  return (
    <section>
      <h3>{words.pastVisits}</h3>
      <VisitTable visits={visits} by="officer" />
    </section>
  );
}
