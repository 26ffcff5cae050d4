// What is kept for how long, what goes when, what is held and why, and what was deleted with its proof.
import { type KeptSubject, type Retention, retentionReply } from '../../core/tracking/retention-shapes.ts';
import { useReply } from '../desk/use-reply.ts';
import { NotForYou } from '../people/not-for-you.tsx';
import { useAccount, useMay } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { mayOpen } from '../people/places.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { ComingPart } from './coming-part.tsx';
import { GonePart } from './gone-part.tsx';
import { HoldsPart } from './holds-part.tsx';

const title = (words: PeopleWords) => words.keepTitle;

export function RetentionPage() {
  const account = useAccount();
  if (account !== null && !mayOpen('retention', account))
    return <NotForYou place="retention" account={account} />;
  return (
    <PeoplePage at="retention" title={title}>
      {account === null ? <Before /> : <Whole />}
    </PeoplePage>
  );
}

/** Until it is known whether somebody may open it. */
function Before() {
  const { words } = usePeopleSaying();
  return <h1>{words.keepTitle}</h1>;
}

function Whole() {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/retention', retentionReply);
  const mayHold = useMay('hold.change');
  return (
    <>
      <h1>{words.keepTitle}</h1>
      <p class="people-measure">{words.keepLead}</p>
      {loaded.state === 'loading' && <p>{words.keepLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.keepFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <>
          <PeriodsPart periods={loaded.value.periods} />
          <ComingPart coming={loaded.value.coming} />
          <HoldsPart counts={loaded.value.holds} mayHold={mayHold} onChanged={retry} />
          <GonePart deletions={loaded.value.deletions} count={loaded.value.deletionCount} />
          <OpenPart records={loaded.value.openRecords} />
        </>
      )}
    </>
  );
}

function PeriodsPart({ periods }: Pick<Retention, 'periods'>) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  return (
    <section class="people-part" aria-labelledby="periods-title">
      <h2 id="periods-title">{words.periodsTitle}</h2>
      <table class="stacking">
        <caption class="visually-hidden">{words.periodsTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.periodsWhat}</th>
            <th scope="col">{words.periodsDays}</th>
            <th scope="col">{words.periodsFrom}</th>
            <th scope="col">{words.periodsSource}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ subject, days, validFrom, source, isInForce }) => (
            <tr key={`${subject} ${validFrom}`}>
              <td data-label={words.periodsWhat}>
                {words.keptSubjects[subject]} {isInForce && <strong class="mark">{words.periodsNow}</strong>}
              </td>
              <td data-label={words.periodsDays}>{words.keepDays(days)}</td>
              <td data-label={words.periodsFrom}>
                {validFrom === null ? words.periodsAlways : momentWords(desk, validFrom)}
              </td>
              <td data-label={words.periodsSource}>{sourceWords(words, subject, validFrom, source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sourceWords(
  words: PeopleWords,
  subject: KeptSubject,
  validFrom: number | null,
  source: string,
): string {
  if (subject === 'messages') return words.periodsFixed;
  return validFrom === null ? words.periodsUsual : source;
}

function OpenPart({ records }: { records: Retention['openRecords'] }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  return (
    <section class="people-part" aria-labelledby="open-title">
      <h2 id="open-title">{words.openTitle}</h2>
      <table class="stacking">
        <caption class="visually-hidden">{words.openTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.periodsWhat}</th>
            <th scope="col">{words.openCount}</th>
            <th scope="col">{words.openSince}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ record, count, earliestAt }) => (
            <tr key={record}>
              <td data-label={words.periodsWhat}>{words.openRecordNames[record]}</td>
              <td data-label={words.openCount}>{count.toLocaleString('en-GB')}</td>
              <td data-label={words.openSince}>
                {earliestAt === null ? '–' : momentWords(desk, earliestAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
