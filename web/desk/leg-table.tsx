// The legs of a track as a table: consecutive legs of one evidence are one line, so that a walk of an hour stays readable.
import type { Leg } from '../replies.ts';
import { durationWords, exactTime } from '../words/age.ts';
import { useWords } from './desk-context.ts';
import { evidenceWords } from './visit-words.ts';

export interface LegRun {
  readonly from: number;
  readonly to: number;
  readonly evidence: Leg['evidence'];
  readonly counted: boolean;
  readonly legs: number;
  /** The least accurate of its ends, in metres; null where no device said. */
  readonly accuracyMetres: number | null;
}

/** Legs in order of time, gathered into runs of one evidence. */
export function runsOf(legs: readonly Leg[]): readonly LegRun[] {
  const runs: LegRun[] = [];
  for (const leg of legs) {
    const last = runs.at(-1);
    if (last && last.evidence === leg.evidence && last.counted === leg.counted && last.to === leg.from) {
      const accuracies = [last.accuracyMetres, leg.accuracyMetres].filter((value) => value !== null);
      runs[runs.length - 1] = {
        ...last,
        to: leg.to,
        legs: last.legs + 1,
        accuracyMetres: accuracies.length === 0 ? null : Math.max(...accuracies),
      };
    } else {
      const { from, to, evidence, counted, accuracyMetres } = leg;
      runs.push({ from, to, evidence, counted, accuracyMetres, legs: 1 });
    }
  }
  return runs;
}

export function LegTable({ legs }: { legs: readonly Leg[] }) {
  const { words, language } = useWords();
  return (
    <table>
      <caption class="visually-hidden">{words.legs}</caption>
      <thead>
        <tr>
          <th scope="col">{words.fromTo}</th>
          <th scope="col">{words.evidence}</th>
          <th scope="col">{words.counted}</th>
          <th scope="col" class="figure">
            {words.accuracy}
          </th>
        </tr>
      </thead>
      <tbody>
        {runsOf(legs).map((run) => (
          <tr key={run.from}>
            <td title={exactTime(language, run.from)}>
              {secondTime(run.from)} – {secondTime(run.to)}
              <span class="small"> {durationWords(words, (run.to - run.from) / 1000)}</span>
            </td>
            <td>
              {evidenceWords(words, run.evidence)} <span class="small">{words.legCount(run.legs)}</span>
            </td>
            <td>{run.counted ? words.yes : words.no}</td>
            <td class="figure">
              {run.accuracyMetres === null ? words.accuracyUnknown : words.metres(run.accuracyMetres)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const seconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function secondTime(at: number): string {
  return seconds.format(at);
}
