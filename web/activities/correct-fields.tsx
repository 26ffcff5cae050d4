// The fields of a correction: kind, count, when, where, and what the kind asks for besides.
import type { correctionReasons } from '../../core/activities/activity.ts';
import { mostCounted } from '../../core/activities/activity.ts';
import type { DeskActivity, DeskCorrection } from '../../core/activities/desk-list.ts';
import {
  type ActivityKind,
  activityGroups,
  activityKinds,
  type SearchOutcome,
  searchOutcomes,
  shapeOf,
} from '../../core/activities/kinds.ts';
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { useReply } from '../desk/use-reply.ts';
import { useMay } from '../people/own-account.ts';
import { minuteOf, momentOf } from './london-minute.ts';
import { type ActivitySaying, useActivityWords } from './saying.ts';

export interface CorrectForm {
  readonly kind: ActivityKind;
  readonly count: string;
  readonly minute: string;
  /** When it was done as it was said: seconds stay where the minute does. */
  readonly saidAt: number;
  readonly hotspotIds: readonly string[];
  readonly outcome: SearchOutcome | null;
  readonly reference: string;
  readonly reason: (typeof correctionReasons)[number];
}

export function formOf({ content }: DeskActivity): CorrectForm {
  return {
    kind: content.kind,
    count: String(content.count),
    minute: minuteOf(content.at),
    saidAt: content.at,
    hotspotIds: content.hotspotIds,
    outcome: content.outcome,
    reference: content.reference ?? '',
    reason: 'wrong-count',
  };
}

/** What is sent, or what is wrong with it in words. */
export function contentFrom(
  form: CorrectForm,
  words: ActivitySaying['words'],
): DeskCorrection['content'] | string {
  const { kind, minute, saidAt, hotspotIds, outcome } = form;
  const count = Number(form.count);
  if (!Number.isInteger(count) || count < 1 || count > mostCounted) return words.wrongCount;
  const at = minute === minuteOf(saidAt) ? saidAt : momentOf(minute);
  if (Number.isNaN(at)) return words.wrongAt;
  const reference = form.reference.trim();
  if (reference !== '' && !/^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/.test(reference)) return words.wrongReference;
  if (shapeOf(kind).asks === 'outcome' && outcome === null) return words.refusals['outcome-missing'];
  return {
    kind,
    at,
    count,
    hotspotIds: [...hotspotIds],
    outcome: shapeOf(kind).asks === 'outcome' ? outcome : null,
    reference: reference === '' ? null : reference,
  };
}

interface FieldsProps {
  readonly form: CorrectForm;
  readonly nameOf: (hotspotId: string) => string;
  readonly onForm: (form: CorrectForm) => void;
}

export function CorrectFields({ form, nameOf, onForm }: FieldsProps) {
  const { words } = useActivityWords();
  return (
    <div class="activity-correct-fields">
      <label>
        {words.kind}
        <select
          value={form.kind}
          onChange={({ currentTarget: { value } }) =>
            onForm({ ...form, kind: activityKinds.find((known) => known === value) ?? form.kind })
          }
        >
          {activityGroups
            .filter((group) => group !== 'order' || shapeOf(form.kind).group === 'order')
            .map((group) => (
              <optgroup key={group} label={words.activityGroups[group]}>
                {activityKinds
                  .filter((kind) => shapeOf(kind).group === group)
                  .map((kind) => (
                    <option key={kind} value={kind}>
                      {words.kindNames[kind]}
                    </option>
                  ))}
              </optgroup>
            ))}
        </select>
      </label>
      <label>
        {words.correctCount}
        <input
          inputMode="numeric"
          autocomplete="off"
          value={form.count}
          onInput={({ currentTarget }) => onForm({ ...form, count: currentTarget.value.trim() })}
        />
      </label>
      <label>
        {words.correctAt}
        <input
          type="datetime-local"
          value={form.minute}
          onInput={({ currentTarget }) => onForm({ ...form, minute: currentTarget.value })}
        />
      </label>
      {shapeOf(form.kind).asks === 'outcome' && (
        <label>
          {words.outcome}
          <select
            value={form.outcome ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onForm({ ...form, outcome: searchOutcomes.find((known) => known === value) ?? null })
            }
          >
            <option value="">{words.noOutcome}</option>
            {searchOutcomes.map((each) => (
              <option key={each} value={each}>
                {words.outcomes[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.reference}
        <input
          autocomplete="off"
          maxLength={40}
          value={form.reference}
          aria-describedby="reference-hint"
          onInput={({ currentTarget }) => onForm({ ...form, reference: currentTarget.value })}
        />
        <span class="small activity-hint" id="reference-hint">
          {words.correctReferenceHint}
        </span>
      </label>
      <Hotspots form={form} nameOf={nameOf} onForm={onForm} />
    </div>
  );
}

/** Those it is credited to, each with a tick, and one more to be chosen. */
function Hotspots({ form, nameOf, onForm }: FieldsProps) {
  const { words } = useActivityWords();
  const { loaded } = useReply(useMay('hotspot.read') ? '/api/hotspots' : null, hotspotCollection);
  const features = loaded.state === 'ready' ? loaded.value.features : [];
  const known = new Map(features.map(({ properties: { id, name } }) => [id, name]));
  const others = [...known]
    .filter(([id]) => !form.hotspotIds.includes(id))
    .toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <fieldset>
      <legend>{words.correctHotspots}</legend>
      {form.hotspotIds.map((id) => (
        <label key={id} class="activity-tick">
          <input
            type="checkbox"
            checked
            onChange={() => onForm({ ...form, hotspotIds: form.hotspotIds.filter((each) => each !== id) })}
          />
          {known.get(id) ?? nameOf(id)}
        </label>
      ))}
      {form.hotspotIds.length === 0 && <p class="small">{words.outside}</p>}
      {others.length > 0 && (
        <label>
          {words.correctAddHotspot}
          <select
            value=""
            onChange={({ currentTarget: { value } }) =>
              onForm({ ...form, hotspotIds: value === '' ? form.hotspotIds : [...form.hotspotIds, value] })
            }
          >
            <option value="">{words.correctNoHotspot}</option>
            {others.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
