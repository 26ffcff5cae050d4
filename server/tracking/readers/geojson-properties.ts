// The properties of a feature as the fields of a row: found by name, synonym or mapping as in a CSV, once for each set of names.
import { type ColumnMapping, findFields } from './csv-columns.ts';
import type { FileDoor } from './file-door.ts';
import type { FieldLabels, RowFields } from './row-fields.ts';

type Properties = Readonly<Record<string, unknown>>;

export interface PropertyReader {
  fields(properties: Properties): RowFields;
  /** What the properties themselves call each field. */
  labels(properties: Properties): FieldLabels;
}

/** Reads the properties of features; what is taken for what is said once. */
export function propertyReader(mapping: ColumnMapping, door: FileDoor): PropertyReader {
  const known = new Map<string, FieldLabels>();
  const said = new Set<string>();
  const labels = (properties: Properties): FieldLabels => {
    const names = Object.keys(properties);
    const set = names.join('\n');
    const before = known.get(set);
    if (before !== undefined) return before;
    const found = findFields(names, mapping);
    const words = found.ok ? found.said : [`${found.message}: the properties are not read`];
    for (const sentence of words) if (!said.has(sentence)) door.say(sentence);
    for (const sentence of words) said.add(sentence);
    const places = found.ok ? [...found.places] : [];
    const fresh: FieldLabels = Object.fromEntries(places.map(([field, i]) => [field, names[i]]));
    // Features of a gigabyte may each have names of their own.
    if (known.size > 1000) known.clear();
    known.set(set, fresh);
    return fresh;
  };
  return {
    labels,
    fields(properties) {
      const named = Object.entries(labels(properties));
      return Object.fromEntries(named.map(([field, name]) => [field, textOf(properties[name])]));
    },
  };
}

/** A value of a property as text: nothing for null, JSON for what is neither text nor number. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined
    ? ''
    : String(typeof value === 'object' ? JSON.stringify(value) : value);
}
