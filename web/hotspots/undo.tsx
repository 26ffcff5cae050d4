// A button that goes after ten seconds. Its count is for the eye; it is not read out each second.
import { useEffect, useState } from 'preact/hooks';
import { useSaying } from './saying.ts';

const undoSeconds = 10;

export function Undo({ onUndo }: { onUndo: () => void }) {
  const words = useSaying();
  const [left, setLeft] = useState(undoSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (left <= 0) return null;
  return (
    <button type="button" onClick={onUndo}>
      {words.undo(left)}
    </button>
  );
}
