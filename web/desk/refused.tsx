// Positions that took no part, by reason: nothing vanishes.
import { useWords } from './desk-context.ts';
import { refusedWords } from './visit-words.ts';

export function Refused({ refused }: { refused: Readonly<Record<string, number>> }) {
  const { words } = useWords();
  const reasons = Object.entries(refused).filter(([, count]) => count > 0);
  return (
    <section>
      <h3>{words.refused}</h3>
      {reasons.length === 0 ? (
        <p class="small">{words.noneRefused}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.reason}</th>
              <th scope="col" class="figure">
                {words.number}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(([reason, count]) => (
              <tr key={reason}>
                <td>{refusedWords(words, reason)}</td>
                <td class="figure">{count.toLocaleString('en-GB')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
