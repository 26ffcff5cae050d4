// The legs of a track as a table, a line a run.
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import { durationWords, exactTime, secondTime } from '../words/age.ts';
import { useWords } from './desk-context.ts';
import { runsOf } from './leg-run.ts';
import { evidenceWords } from './visit-words.ts';

export function LegTable({ legs }: { legs: readonly ShownLeg[] }) {
  const { words } = useWords();
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
            <td title={exactTime(words, run.from)}>
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
