// A quiet line while an invented past is being filled in: how many of its days are. It goes when all of them are.
import { useWords } from './desk-context.ts';
import { useHistoryDays } from './history-days.ts';

export function HistoryLine() {
  const { words } = useWords();
  const days = useHistoryDays();
  return days === null ? null : <span class="history-line">{words.fillingHistory(days.done, days.of)}</span>;
}
