// From which day it holds, saving it, what came of that, and ten seconds to undo it.
import { useEffect, useState } from 'preact/hooks';
import { savedReply, type WithdrawBody, withdrawnReply } from '../../core/hotspots/version-list.ts';
import { problemDetailsFrom } from '../../core/problem-details.ts';
import { type Changed, change } from '../api.ts';
import type { Words } from '../words/words.ts';
import type { Checked, Draft } from './draft.ts';
import { dayText, useSaying } from './saying.ts';

interface SavePartProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly found: Checked;
  readonly onTried: () => void;
  /** Fetches what is known again; resolves with the version that stands, 0 for none. */
  readonly onChanged: () => Promise<number>;
  readonly onReopen: (id: string) => Promise<void>;
}

type Outcome =
  | {
      readonly kind: 'saved';
      readonly version: number;
      readonly day: string;
      readonly excluded: readonly string[];
    }
  | { readonly kind: 'refused'; readonly words: string; readonly isChanged: boolean }
  | { readonly kind: 'undone' };

const undoSeconds = 10;

export function SavePart(props: SavePartProps) {
  const { draft, onDraft, found, onTried, onChanged, onReopen } = props;
  const words = useSaying();
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = async () => {
    if (found.problems.length > 0) return onTried();
    setSaving(true);
    const reply = await change(
      'PUT',
      `/api/hotspots/${encodeURIComponent(draft.id)}`,
      found.wire,
      savedReply,
    );
    setSaving(false);
    if (!reply.ok) {
      return setOutcome({
        kind: 'refused',
        words: refusedWords(words, reply),
        isChanged: reply.problem === 'changed-meanwhile',
      });
    }
    const { version, excluded } = reply.value;
    onDraft({ ...draft, basedOn: version });
    setOutcome({ kind: 'saved', version, day: draft.from, excluded });
    await onChanged();
  };
  const undo = async (version: number) => {
    const address = `/api/hotspots/${encodeURIComponent(draft.id)}/withdraw`;
    const body: WithdrawBody = { version };
    const reply = await change('POST', address, body, withdrawnReply);
    if (!reply.ok) return setOutcome({ kind: 'refused', words: reply.words, isChanged: false });
    setOutcome({ kind: 'undone' });
    // What is on the form stays, to be mended and saved again, on the version before: none where it was new.
    onDraft({ ...draft, basedOn: await onChanged() });
  };
  return (
    <div class="save-part">
      <div class="field">
        <label for="field-from">{words.fieldFrom}</label>
        <span class="small" id="field-from-hint">
          {words.fieldFromHint}
        </span>
        <input
          id="field-from"
          type="date"
          aria-describedby="field-from-hint"
          value={draft.from}
          onInput={({ currentTarget }) => onDraft({ ...draft, from: currentTarget.value })}
        />
      </div>
      <button type="button" class="primary" disabled={isSaving} onClick={() => void save()}>
        {isSaving ? words.saving : words.save}
      </button>
      <div role="status" class="outcome">
        {outcome?.kind === 'saved' && (
          <p class="saved">
            {words.saved(outcome.version, dayText(words, outcome.day))}{' '}
            {outcome.excluded.length > 0 && words.savedCut(outcome.excluded.join(', '))}
          </p>
        )}
        {outcome?.kind === 'undone' && <p>{words.undone}</p>}
        {outcome?.kind === 'refused' && <p class="field-error">{outcome.words}</p>}
      </div>
      {outcome?.kind === 'saved' && <Undo key={outcome.version} onUndo={() => void undo(outcome.version)} />}
      {outcome?.kind === 'refused' && outcome.isChanged && (
        <button type="button" onClick={() => void onReopen(draft.id)}>
          {words.openAgain}
        </button>
      )}
    </div>
  );
}

/** A button that goes after ten seconds. Its count is for the eye; it is not read out each second. */
function Undo({ onUndo }: { onUndo: () => void }) {
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

function refusedWords(words: Words, reply: Extract<Changed<unknown>, { ok: false }>): string {
  const { problem, details } = reply;
  switch (problem) {
    case 'changed-meanwhile':
      return words.changedMeanwhile;
    case 'day-past':
      return words.dayPast(dayText(words, problemDetailsFrom(problem, details)?.earliest ?? ''));
    case 'version-waits':
      return words.versionWaits(dayText(words, problemDetailsFrom(problem, details)?.from ?? ''));
    case 'hotspot-unfit': {
      const { problems } = problemDetailsFrom(problem, details) ?? { problems: [] };
      return [words.notSaved, ...problems.map(({ message }) => message)].join(' ');
    }
    default:
      return `${words.notSaved} ${reply.words}`;
  }
}
