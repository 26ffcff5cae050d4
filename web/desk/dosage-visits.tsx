// The visits behind the figures, each opening to how it was worked out on the live desk.
import { type ListedVisit, visitList } from '../../core/tracking/listed-visit.ts';
import { clockTime, dayWords, durationWords } from '../words/age.ts';
import { minuteRange } from '../words/numbers.ts';
import { Failed } from './card.tsx';
import { useWords } from './desk-context.ts';
import { useDosage } from './dosage-context.ts';
import { dayAfter, dayOf } from './dosage-day.ts';
import { mostDaysOfVisits, type Of, visitsQuestion } from './dosage-question.ts';
import { type DaySpan, daysIn } from './dosage-view.ts';
import { useHotspotName } from './named.ts';
import { TableScroll } from './table-scroll.tsx';
import { useReply } from './use-reply.ts';
import { queryOf, startView } from './view.ts';
import { isStillThere, kindWords } from './visit-words.ts';

export function DosageVisits({ span, of, freshness }: { span: DaySpan; of: Of; freshness: number }) {
  const { words } = useWords();
  const isTooLong = daysIn(span) > mostDaysOfVisits;
  const address = isTooLong ? null : visitsQuestion(span, dayAfter(span.to, 1), of);
  const { loaded, retry } = useReply(address, visitList, freshness);
  return (
    // On paper a span is its figures; a day is its visits too.
    <section class={`dosage-visits${daysIn(span) > 1 ? ' on-screen' : ''}`} aria-labelledby="visits-title">
      <h3 id="visits-title">{words.visitsBehind}</h3>
      {isTooLong && <p class="small">{words.visitsTooMany(mostDaysOfVisits)}</p>}
      {!isTooLong && loaded.state === 'loading' && <p class="waiting-words">{words.loadingVisits}</p>}
      {loaded.state === 'failed' && <Failed what={words.couldNotVisits} why={loaded.words} retry={retry} />}
      {loaded.state === 'ready' && loaded.value.visits.length === 0 && <p class="small">{words.noVisits}</p>}
      {loaded.state === 'ready' && loaded.value.visits.length > 0 && (
        <Visits visits={loaded.value.visits} isOfOfficer={of.officerId !== undefined} />
      )}
    </section>
  );
}

function Visits({ visits, isOfOfficer }: { visits: readonly ListedVisit[]; isOfOfficer: boolean }) {
  const { words } = useWords();
  return (
    <TableScroll label={words.visitsBehind}>
      <table class="dosage-table">
        <caption class="visually-hidden">{words.visitsBehind}</caption>
        <thead>
          <tr>
            <th scope="col">{words.visitWhen}</th>
            <th scope="col">{isOfOfficer ? words.columnHotspot : words.columnOfficer}</th>
            <th scope="col" class="figure">
              {words.measured}
            </th>
            <th scope="col" class="figure">
              {words.inferred}
            </th>
            <th scope="col" class="figure">
              {words.unknown}
            </th>
            <th scope="col" class="figure">
              {words.range}
            </th>
            <th scope="col" class="on-screen">
              {words.visitHow}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits
            .toSorted((a, b) => b.enteredAt - a.enteredAt)
            .map((visit) => (
              <VisitRow key={visit.id} visit={visit} isOfOfficer={isOfOfficer} />
            ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function VisitRow({ visit, isOfOfficer }: { visit: ListedVisit; isOfOfficer: boolean }) {
  const { words } = useWords();
  const { view } = useDosage();
  const hotspotName = useHotspotName();
  const until = isStillThere(visit) ? words.still : clockTime(visit.leftAt);
  const when = `${dayWords(words, dayOf(visit.enteredAt))}, ${words.fromToWords(clockTime(visit.enteredAt), until)}`;
  const { theme, language } = view;
  const selection = { kind: 'hotspot', id: visit.hotspotId } as const;
  const open = `/${queryOf({ ...startView, theme, language, selection, visitId: visit.id })}`;
  return (
    <tr>
      <th scope="row">
        {when}
        {visit.kind !== 'visit' && <span class="visit-kind"> {kindWords(words, visit.kind)}</span>}
      </th>
      <td>{isOfOfficer ? hotspotName(visit.hotspotId) : visit.callSign}</td>
      <td class="figure">{durationWords(words, visit.measuredSeconds)}</td>
      <td class="figure">{durationWords(words, visit.inferredSeconds)}</td>
      <td class="figure">{durationWords(words, visit.unknownSeconds)}</td>
      <td class="figure">
        {words.rangeMinutes(...minuteRange(visit.lowSeconds, visit.highSeconds))}
        {visit.weak && <span class="weak"> · {words.columnWeak}</span>}
      </td>
      <td class="on-screen">
        <a href={open} aria-label={words.visitOpen(when)}>
          {words.visitOpenShort}
        </a>
      </td>
    </tr>
  );
}
