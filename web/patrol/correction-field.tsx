// The one field that the reason of a correction asks for.
import type { ComponentChildren } from 'preact';
import { type ActivityKind, kindNamed, searchOutcomes, shapeOf } from '../../core/activities/kinds.ts';
import { ChoiceRow } from './choice-row.tsx';
import type { CorrectionDraft } from './correction.ts';
import { useLater } from './later-view.ts';
import { kindsOf, offerOf } from './offered-kinds.ts';
import { TimeField } from './time-field.tsx';

interface CorrectionFieldProps {
  readonly draft: CorrectionDraft;
  readonly change: (part: Partial<CorrectionDraft>) => void;
}

export function CorrectionField({ draft, change }: CorrectionFieldProps) {
  const { state, words } = useLater();
  switch (draft.reason) {
    case 'wrong-kind': {
      const { group } = shapeOf(draft.kind);
      // What is done under an order names it, which a correction does not: that is taken back and logged anew.
      const isFree = (kind: ActivityKind) => {
        const offer = offerOf(kind, state);
        return offer.ok && offer.orders.length === 0;
      };
      const kinds = new Set([draft.kind, ...kindsOf(group, state).filter(isFree)]);
      return (
        <Labelled id="correct-kind" label={words.newKind}>
          <select
            id="correct-kind"
            class="tap"
            value={draft.kind}
            onChange={({ currentTarget }) => change({ kind: kindNamed(currentTarget.value) ?? draft.kind })}
          >
            {[...kinds].map((kind) => (
              <option key={kind} value={kind}>
                {words.kindNames[kind]}
              </option>
            ))}
          </select>
        </Labelled>
      );
    }
    case 'wrong-count':
      return (
        <Labelled id="correct-count" label={words.newCount}>
          <input
            id="correct-count"
            class="tap tap-number"
            inputMode="numeric"
            autocomplete="off"
            value={draft.count}
            onInput={({ currentTarget }) => change({ count: currentTarget.value })}
          />
        </Labelled>
      );
    case 'wrong-time':
      return (
        <TimeField
          id="correct-time"
          label={words.newTime}
          value={draft.time}
          give={(time) => change({ time })}
        />
      );
    case 'wrong-place':
      return (
        <Labelled id="correct-place" label={words.newPlace}>
          <select
            id="correct-place"
            class="tap"
            value={draft.hotspotId}
            onChange={({ currentTarget }) => change({ hotspotId: currentTarget.value })}
          >
            <option value="">{words.outside}</option>
            {state.places.map(({ hotspotId, name }) => (
              <option key={hotspotId} value={hotspotId}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      );
    case 'reference-added':
      return (
        <Labelled id="correct-reference" label={words.newReference}>
          <p id="correct-reference-hint" class="small">
            {words.referenceHint}
          </p>
          <input
            id="correct-reference"
            class="tap"
            autocomplete="off"
            autocapitalize="characters"
            maxLength={40}
            aria-describedby="correct-reference-hint"
            value={draft.reference}
            onInput={({ currentTarget }) => change({ reference: currentTarget.value })}
          />
        </Labelled>
      );
    case 'outcome-known':
      return (
        <ChoiceRow
          name="outcome"
          legend={words.newOutcome}
          choices={searchOutcomes.map((each) => [each, words.outcomes[each]])}
          chosen={draft.outcome}
          choose={(outcome) => change({ outcome })}
        />
      );
  }
}

function Labelled({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="stack">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
