// Rules of dosage from a file: the thresholds that differ from the defaults, by their names.
import * as z from 'zod';
import { defaultRules, type Rules } from '../../core/tracking/index.ts';
import { nearest } from './nearest.ts';

export interface RulesOfFile {
  readonly rules: Rules;
  /** Where stated: what holds for hotspots without a target of their own. */
  readonly visitTargetSeconds: number | null;
  /** Where stated: when a dosage day starts, HH:MM. */
  readonly dayStartsAt: string | null;
}

export type RulesRead =
  | { readonly ok: true; readonly rules: RulesOfFile }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

export const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const threshold = z.number().min(0).max(1e6);

/** The rules that a file's JSON states; what it does not state is the default. */
export function rulesFrom(json: unknown): RulesRead {
  const names = [...Object.keys(defaultRules), 'visitTargetSeconds', 'dayStartsAt'];
  const stated = z.record(z.string(), z.unknown()).safeParse(json);
  if (!stated.success) {
    return {
      ok: false,
      message: 'the rules are not a JSON object',
      remedy: 'Write {"minimumSeconds": 180}.',
    };
  }
  const rules: Record<keyof Rules, number> = { ...defaultRules };
  for (const [name, value] of Object.entries(stated.data)) {
    if (!names.includes(name)) return unknownRule(name, names);
    if (name === 'dayStartsAt') continue;
    const read = threshold.safeParse(value);
    if (!read.success) return badValue(name, value, 'a number of 0 or more');
    if (isRule(name)) rules[name] = read.data;
  }
  const { visitTargetSeconds, dayStartsAt } = stated.data;
  if (dayStartsAt !== undefined && !(typeof dayStartsAt === 'string' && clockTime.test(dayStartsAt))) {
    return badValue('dayStartsAt', dayStartsAt, 'a time such as "06:00"');
  }
  if (rules.bridgeSeconds > rules.inferSeconds) {
    return {
      ok: false,
      message: 'bridgeSeconds is longer than inferSeconds',
      remedy: 'Make it at most as long.',
    };
  }
  return {
    ok: true,
    rules: {
      rules,
      visitTargetSeconds: typeof visitTargetSeconds === 'number' ? visitTargetSeconds : null,
      dayStartsAt: typeof dayStartsAt === 'string' ? dayStartsAt : null,
    },
  };
}

function isRule(name: string): name is keyof Rules {
  return Object.hasOwn(defaultRules, name);
}

function unknownRule(name: string, names: readonly string[]): RulesRead {
  const near = nearest(name, names);
  const remedy = near === null ? `The rules are ${names.join(', ')}.` : `Did you mean ${near}?`;
  return { ok: false, message: `there is no rule "${name.slice(0, 40)}"`, remedy };
}

function badValue(name: string, value: unknown, wanted: string): RulesRead {
  const shown = JSON.stringify(value)?.slice(0, 40);
  return { ok: false, message: `the rule ${name} is ${shown}`, remedy: `Make it ${wanted}.` };
}
