// Why somebody looks at the past of a named officer, or takes positions away: asked before, kept with their name.
import { useWords } from './desk-context.ts';

const longestReason = 300;
export const reasonFieldId = 'reason-field';

interface ReasonFieldProps {
  readonly reason: string;
  /** Whether it was asked for and not given. */
  readonly isMissing: boolean;
  readonly onReason: (reason: string) => void;
}

export function ReasonField({ reason, isMissing, onReason }: ReasonFieldProps) {
  const { words } = useWords();
  return (
    <div class="reason">
      <label for={reasonFieldId}>{words.lookWhy}</label>
      <p class="small" id="reason-hint">
        {words.lookWhyHint}
      </p>
      {isMissing && (
        <p class="wrong" role="alert" id="reason-wrong">
          {words.lookWhyNeeded}
        </p>
      )}
      <input
        id={reasonFieldId}
        autocomplete="off"
        required
        maxLength={longestReason}
        value={reason}
        aria-describedby={isMissing ? 'reason-hint reason-wrong' : 'reason-hint'}
        aria-invalid={isMissing}
        onInput={({ currentTarget }) => onReason(currentTarget.value)}
      />
    </div>
  );
}
