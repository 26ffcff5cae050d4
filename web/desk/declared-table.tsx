// The time that an officer declared: when, where, why, and what they took back. For whoever leads them.
import { declaredList, type declaredReasons } from '../../core/tracking/own-declared.ts';
import { momentWords, spanWords } from '../words/span-words.ts';
import type { Words } from '../words/words.ts';
import { Failed } from './card.tsx';
import { useWords } from './desk-context.ts';
import { dayAfter } from './dosage-day.ts';
import type { DaySpan } from './dosage-view.ts';
import { amountWords } from './dosage-words.ts';
import { TableScroll } from './table-scroll.tsx';
import { useReply } from './use-reply.ts';

export function DeclaredTable({ id, span, freshness }: { id: string; span: DaySpan; freshness: number }) {
  const { words } = useWords();
  const address = `/api/declared?officerId=${id}&from=${span.from}&to=${dayAfter(span.to, 1)}`;
  const { loaded, retry } = useReply(address, declaredList, freshness);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed')
    return <Failed what={words.couldNotDeclared} why={loaded.words} retry={retry} />;
  const { declared } = loaded.value;
  if (declared.length === 0) return null;
  const { declaredWhen, declaredWhere, declaredHow, declaredWhy, declaredBeyond, declaredSent } = words;
  return (
    <section aria-labelledby="declared-title">
      <h3 id="declared-title">{words.declaredTitle}</h3>
      <p>{words.declaredLead}</p>
      <TableScroll label={words.declaredTitle}>
        <table class="dosage-table">
          <caption class="visually-hidden">{words.declaredTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{declaredWhen}</th>
              <th scope="col">{declaredWhere}</th>
              <th scope="col" class="figure">
                {declaredHow}
              </th>
              <th scope="col" class="figure">
                {declaredBeyond}
              </th>
              <th scope="col">{declaredWhy}</th>
              <th scope="col">{declaredSent}</th>
            </tr>
          </thead>
          <tbody>
            {declared.map((each) => (
              <tr key={each.declaredId}>
                <td>{spanWords(words, each.startedAt, each.endedAt)}</td>
                <td>{each.hotspotName}</td>
                <td class="figure">{amountWords(words, (each.endedAt - each.startedAt) / 1000)}</td>
                <td class="figure">
                  {each.withdrawnAt === null ? amountWords(words, each.beyondSeconds) : '–'}
                </td>
                <td>{reasonWords(words, each.reason)}</td>
                <td>
                  {momentWords(words, each.receivedAt)}
                  {each.withdrawnAt !== null &&
                    `; ${words.declaredTakenBack(momentWords(words, each.withdrawnAt))}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function reasonWords(words: Words, reason: (typeof declaredReasons)[number]): string {
  switch (reason) {
    case 'phone-dead':
      return words.declaredPhoneDead;
    case 'no-position-indoors':
      return words.declaredIndoors;
    case 'phone-left-behind':
      return words.declaredLeftBehind;
    case 'other':
      return words.declaredOther;
  }
}
