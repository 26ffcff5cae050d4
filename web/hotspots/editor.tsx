// What is being drawn: the map beside the form. The corners are the page's; the map and the table both change them.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import { BoundaryPart } from './boundary-part.tsx';
import { type Checked, checked, type Draft, withCorners } from './draft.ts';
import { DrawPane } from './draw-pane.tsx';
import { EndPart } from './end-part.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { NameField, TargetFields } from './fields.tsx';
import { hasEnded, type Known, lastVersions } from './hotspots-loaded.ts';
import { SavePart } from './save-part.tsx';
import { dayText, useSaying } from './saying.ts';
import { SetPart } from './set-part.tsx';
import { VersionPart } from './version-part.tsx';
import { WindowPart } from './window-part.tsx';

export interface EditorProps {
  readonly known: Known;
  readonly draft: Draft | null;
  /** What was asked for by its id and is not known; null where nothing was, or it is there. */
  readonly missing: string | null;
  readonly onLookAgain: () => void;
  /** Counts what was opened: each begins with nothing tried and nothing said. */
  readonly opened: number;
  readonly onDraft: (draft: Draft) => void;
  readonly onLeave: () => void;
  readonly onChanged: () => Promise<number>;
  readonly onReopen: (id: string) => Promise<void>;
}

export function Editor(props: EditorProps) {
  const { known, draft, onDraft } = props;
  const words = useSaying();
  const [chosenRing, setRing] = useState(0);
  const [isDrawing, setDrawing] = useState(false);
  // Another hotspot may have fewer parts.
  const ring = Math.min(chosenRing, (draft?.rings.length ?? 1) - 1);
  useEffect(() => {
    setRing(0);
    setDrawing(false);
  }, [props.opened]);
  const latest = useRef(draft);
  latest.current = draft;
  const setCorners = (corners: readonly Corner[]) => {
    setDrawing(false);
    if (latest.current !== null) onDraft(withCorners(latest.current, ring, corners));
  };
  return (
    <>
      <DrawPane known={known} draft={draft} ring={ring} isDrawing={isDrawing} onCorners={setCorners} />
      {draft === null && props.missing === null && <p class="editor">{words.editChoose}</p>}
      {draft === null && props.missing !== null && (
        <section class="editor">
          <p role="alert">{words.editUnknown(props.missing)}</p>
          <p>{words.editUnknownDo}</p>
          <button type="button" onClick={props.onLookAgain}>
            {words.editLookAgain}
          </button>
        </section>
      )}
      {draft !== null && (
        <DraftForm
          key={props.opened}
          {...props}
          draft={draft}
          ring={ring}
          isDrawing={isDrawing}
          onRing={setRing}
          onCorners={setCorners}
          onDrawing={setDrawing}
        />
      )}
    </>
  );
}

interface DraftFormProps extends Omit<EditorProps, 'draft'> {
  readonly draft: Draft;
  readonly ring: number;
  readonly isDrawing: boolean;
  readonly onRing: (ring: number) => void;
  readonly onCorners: (corners: readonly Corner[]) => void;
  readonly onDrawing: (isDrawing: boolean) => void;
}

function DraftForm(props: DraftFormProps) {
  const { known, draft, onDraft, onLeave, onChanged } = props;
  const words = useSaying();
  const [tries, setTries] = useState(0);
  const found: Checked = useMemo(() => checked(draft), [draft]);
  const shown = tries > 0 ? found.problems : [];
  const versions = known.versions.filter(({ id }) => id === draft.id);
  const last = lastVersions(versions).at(0);
  return (
    <section class="editor" aria-labelledby="editor-title">
      <h2 id="editor-title">
        {draft.basedOn === 0 && draft.name === '' ? words.editHeadingNew : draft.name}
      </h2>
      {last !== undefined && hasEnded(last, known.today) && (
        <p class="ended">{words.endHasCome(dayText(words, last.end.day))}</p>
      )}
      {shown.length > 0 && <ErrorSummary problems={shown} tries={tries} />}
      <form
        onSubmit={(event) => event.preventDefault()}
        // Enter in a field is not yet a wish to save.
        noValidate
      >
        <NameField draft={draft} onDraft={onDraft} problems={shown} />
        <BoundaryPart {...props} found={found} problems={shown} />
        <TargetFields draft={draft} onDraft={onDraft} problems={shown} />
        <WindowPart draft={draft} onDraft={onDraft} problems={shown} />
        <SavePart {...props} found={found} onTried={() => setTries((count) => count + 1)} />
        <button type="button" class="quiet" onClick={onLeave}>
          {words.editDiscard}
        </button>
      </form>
      <SetPart
        known={known}
        hotspotId={draft.id}
        isSaved={versions.length > 0}
        day={draft.from}
        onChanged={onChanged}
      />
      {last !== undefined && <EndPart last={last} today={known.today} onChanged={onChanged} />}
      {versions.length > 0 && (
        <VersionPart versions={versions} today={known.today} onReopen={props.onReopen} />
      )}
    </section>
  );
}
