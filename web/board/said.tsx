// What became of the last tap, said once and shown until the next, with a way back where there is one.
import type { PeopleWords } from '../words/people-words.ts';

export interface SaidResult {
  readonly words: string;
  readonly isWrong: boolean;
  readonly undo: (() => void) | null;
}

export function Said({ said, words }: { said: SaidResult | null; words: PeopleWords }) {
  return (
    <div class="board-said">
      <p role="status" class={said === null || said.isWrong ? 'visually-hidden' : 'people-done'}>
        {said !== null && !said.isWrong ? said.words : ''}
      </p>
      {said?.isWrong && (
        <p role="alert" class="people-wrong">
          {said.words}
        </p>
      )}
      {said?.undo && (
        <button type="button" onClick={said.undo}>
          {words.boardUndo}
        </button>
      )}
    </div>
  );
}
