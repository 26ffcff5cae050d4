// What reaches the end of its period in the coming weeks: counted from what is on record now.
import type { Retention } from '../../core/tracking/retention-shapes.ts';
import { usePeopleSaying } from '../people/saying.ts';
import { dayWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { wordsIn } from '../words/words-in.ts';

type Coming = Retention['coming'][number];
type Week = Coming['weeks'][number];

/** So many weeks stand alone; what comes after is summed. */
const weeksShown = 8;

export function ComingPart({ coming }: Pick<Retention, 'coming'>) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const days = [...new Set(coming.flatMap(({ weeks }) => weeks.map(({ week }) => week)))].sort();
  const shown = days.slice(0, weeksShown);
  const hasLater = days.length > shown.length;
  const hasOverdue = coming.some(({ overdue }) => overdue > 0);
  const cell = (of: Coming, isWanted: (week: Week) => boolean) => amountOf(words, of.weeks.filter(isWanted));
  return (
    <section class="people-part" aria-labelledby="coming-title">
      <h2 id="coming-title">{words.comingTitle}</h2>
      <p>{words.comingLead}</p>
      {days.length === 0 && !hasOverdue ? (
        <p>{words.comingNone}</p>
      ) : (
        <table class="stacking">
          <caption class="visually-hidden">{words.comingTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.comingWeek}</th>
              {coming.map(({ subject }) => (
                <th key={subject} scope="col">
                  {words.keptSubjects[subject]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hasOverdue && (
              <tr>
                <td data-label={words.comingWeek}>{words.comingOverdue}</td>
                {coming.map(({ subject, overdue }) => (
                  <td key={subject} data-label={words.keptSubjects[subject]}>
                    {overdue === 0 ? '–' : words.goneRows(overdue)}
                  </td>
                ))}
              </tr>
            )}
            {shown.map((day) => (
              <tr key={day}>
                <td data-label={words.comingWeek}>{dayWords(desk, day)}</td>
                {coming.map((of) => (
                  <td key={of.subject} data-label={words.keptSubjects[of.subject]}>
                    {cell(of, ({ week }) => week === day)}
                  </td>
                ))}
              </tr>
            ))}
            {hasLater && (
              <tr>
                <td data-label={words.comingWeek}>{words.comingLater}</td>
                {coming.map((of) => (
                  <td key={of.subject} data-label={words.keptSubjects[of.subject]}>
                    {cell(of, ({ week }) => !shown.includes(week))}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      )}
      {hasOverdue && <p class="small">{words.comingOverdueWhy}</p>}
    </section>
  );
}

function amountOf(words: PeopleWords, weeks: readonly Week[]): string {
  const rows = weeks.reduce((sum, week) => sum + week.rows, 0);
  if (rows === 0) return '–';
  const positions = weeks.reduce((sum, week) => sum + (week.positions ?? 0), 0);
  return positions === 0 ? words.goneRows(rows) : words.comingPositions(rows, positions);
}
