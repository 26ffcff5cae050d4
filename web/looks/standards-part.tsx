// How people came to professional standards: so that nobody becomes the second of two people unseen.
import { type StandardsStep, standardsStepList } from '../../core/people/standards-step.ts';
import { csvText, downloadCsv, timeCell } from '../desk/csv.ts';
import { useReply } from '../desk/use-reply.ts';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';
import { momentWords } from '../words/span-words.ts';
import { wordsIn } from '../words/words-in.ts';

export function StandardsPart() {
  const { words } = usePeopleSaying();
  const { loaded, retry } = useReply('/api/look-seals/people', standardsStepList);
  return (
    <section class="people-part" aria-labelledby="standards-title">
      <h2 id="standards-title">{words.standardsTitle}</h2>
      <p>{words.standardsLead}</p>
      {loaded.state === 'loading' && <p>{words.standardsLoading}</p>}
      {loaded.state === 'failed' && (
        <div role="alert">
          <p>{words.standardsFailed}</p>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
        </div>
      )}
      {loaded.state === 'ready' &&
        (loaded.value.steps.length === 0 ? (
          <p>{words.standardsNone}</p>
        ) : (
          <Steps steps={loaded.value.steps} />
        ))}
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly StandardsStep[] }) {
  const { words, language } = usePeopleSaying();
  const desk = wordsIn(language);
  const headings = headingsOf(words);
  return (
    <>
      <table class="stacking">
        <caption class="visually-hidden">{words.standardsTitle}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const { kind, at, overAt, name, organisation } = step;
            const over = overAt === null ? null : momentWords(desk, overAt);
            const cells = [
              momentWords(desk, at),
              over === null ? words.standardsKinds[kind] : words.standardsOver[kind](over),
              `${name}, ${organisation}`,
              makerWords(words, step),
            ];
            return (
              <tr key={`${kind} ${name} ${at}`}>
                {cells.map((cell, index) => (
                  <td key={headings[index]} data-label={headings[index]}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <button
        type="button"
        class="quiet"
        onClick={() => downloadCsv(`${words.standardsFile}.csv`, stepsCsv(words, steps))}
      >
        {desk.download}
      </button>
    </>
  );
}

function headingsOf(words: PeopleWords): readonly string[] {
  return [words.standardsWhen, words.standardsWhat, words.standardsWhose, words.standardsBy];
}

function makerWords(words: PeopleWords, { maker, makerName }: StandardsStep): string {
  return maker === 'person' ? (makerName ?? words.standardsNobodyKnown) : words.standardsMakers[maker];
}

function stepsCsv(words: PeopleWords, steps: readonly StandardsStep[]): string {
  const headings = [...headingsOf(words), words.standardsOrganisation, words.standardsUntil];
  const rows = steps.map((step) => {
    const { kind, at, overAt, name, organisation } = step;
    const what = words.standardsKinds[kind];
    return [timeCell(at), what, name, makerWords(words, step), organisation, timeCell(overAt)];
  });
  return csvText(headings, rows);
}
