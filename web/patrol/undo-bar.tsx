// What was just logged, and ten seconds in which it can be taken back as if it had never been: right where the thumb is.
import { usePatrol } from './patrol-view.ts';
import { whatWords } from './state-words.ts';

export function UndoBar() {
  const { state, words, actions, keep } = usePatrol();
  const { undo, now, activities } = state;
  if (undo === null || undo.until <= now) return null;
  const logged = activities.find(({ activityId }) => activityId === undo.activityId);
  const what = logged === undefined ? '' : whatWords(words, logged.content);
  return (
    <div class="undo">
      <p>{words.logged(what)}</p>
      <button type="button" class="tap tap-undo" onClick={() => void keep(actions.undoLast, words.undone)}>
        {words.undo(Math.ceil((undo.until - now) / 1000))}
      </button>
    </div>
  );
}
