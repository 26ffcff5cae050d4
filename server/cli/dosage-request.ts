// What `dosage` was asked for: its options read, its small files parsed, or in words what is wrong with them.
import type { Duty } from '../../core/people/index.ts';
import { type DayRule, defaultDayRule } from '../../core/time/index.ts';
import { defaultRules } from '../../core/tracking/index.ts';
import { dutiesFrom } from '../people/duties-file.ts';
import { type ColumnMapping, timeReader } from '../tracking/readers/index.ts';
import type { Arguments } from './command.ts';
import { type Format, formats, type Way, ways } from './dosage-choices.ts';
import { mappingFrom, zoneProblem } from './mapping-file.ts';
import { type Named, namedJson, namedText } from './named-file.ts';
import { nearest } from './nearest.ts';
import { clockTime, type RulesOfFile, rulesFrom } from './rules-file.ts';

export interface DosageRequest {
  readonly hotspots: string;
  readonly positions: readonly string[];
  readonly by: Way;
  readonly format: Format;
  readonly out: string | null;
  readonly refusedCsv: string | null;
  readonly isStrict: boolean;
  /** The zone of times without an offset; null where they are refused. */
  readonly zone: string | null;
  readonly asOf: number | null;
  readonly dayRule: DayRule;
  readonly rules: RulesOfFile;
  readonly mapping: ColumnMapping;
  readonly duties: readonly Duty[] | null;
}

export type RequestRead =
  | { readonly ok: true; readonly request: DosageRequest }
  | { readonly ok: false; readonly isMisuse: boolean; readonly message: string; readonly remedy: string };

/** Reads what was asked for, with the files of rules, mapping and duties. */
export async function requestFrom(arguments_: Arguments): Promise<RequestRead> {
  const hotspots = arguments_.text('hotspots');
  const positions = [...arguments_.texts('positions'), ...arguments_.positionals];
  if (hotspots === null) return misused('--hotspots h.geojson is missing');
  if (positions.length === 0) return misused('--positions a.csv b.gpx … is missing');
  const by = chosen('by', arguments_.text('by') ?? 'visit', ways);
  if (!by.ok) return misused(by.message);
  if (by.value === 'hours' && arguments_.text('duties') === null) {
    return misused('--by hours needs --duties d.csv: paid and patrol hours are said by duties alone');
  }
  const format = chosen('format', arguments_.text('format') ?? 'table', formats);
  if (!format.ok) return misused(format.message);
  const clock = clockOf(arguments_);
  if (!clock.ok) return misused(clock.message);
  const rules = await rulesOf(arguments_.text('rules'));
  if (!rules.ok) return { ...rules, isMisuse: false };
  const mapping = await mappingFrom(arguments_.text('mapping'));
  if (!mapping.ok) return { ...mapping, isMisuse: false };
  const duties = await dutiesOf(arguments_.text('duties'), clock.value.zone);
  if (!duties.ok) return { ...duties, isMisuse: false };
  const dayStartsAt = clock.value.dayStartsAt ?? rules.value.dayStartsAt ?? defaultDayRule.dayStartsAt;
  return {
    ok: true,
    request: {
      hotspots,
      positions,
      by: by.value,
      format: format.value,
      out: arguments_.text('out'),
      refusedCsv: arguments_.text('refused'),
      isStrict: arguments_.isGiven('strict'),
      zone: clock.value.zone,
      asOf: clock.value.asOf,
      dayRule: { dayStartsAt, timeZone: clock.value.zone ?? defaultDayRule.timeZone },
      rules: rules.value,
      mapping: mapping.value,
      duties: duties.value,
    },
  };
}

interface Clock {
  readonly zone: string | null;
  readonly asOf: number | null;
  readonly dayStartsAt: string | null;
}

type Chosen<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

function clockOf(arguments_: Arguments): Chosen<Clock> {
  const zone = arguments_.text('zone');
  const noZone = zoneProblem(zone);
  if (noZone !== null) return { ok: false, message: noZone };
  const dayStartsAt = arguments_.text('day-starts');
  if (dayStartsAt !== null && !clockTime.test(dayStartsAt)) {
    return { ok: false, message: `--day-starts ${dayStartsAt.slice(0, 40)}: write a time such as 06:00` };
  }
  const asOfText = arguments_.text('as-of');
  const asOf = asOfText === null ? null : timeReader(zone)(asOfText);
  if (typeof asOf === 'string') {
    return {
      ok: false,
      message: `--as-of ${asOfText?.slice(0, 40)}: ${asOf}; write a time such as 2026-05-01T21:30:00Z`,
    };
  }
  return { ok: true, value: { zone, asOf, dayStartsAt } };
}

function chosen<Word extends string>(option: string, word: string, words: readonly Word[]): Chosen<Word> {
  const found = words.find((candidate) => candidate === word);
  if (found !== undefined) return { ok: true, value: found };
  const near = nearest(word, words);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  return { ok: false, message: `--${option} ${word.slice(0, 40)}: it is one of ${words.join(', ')}.${hint}` };
}

async function rulesOf(file: string | null): Promise<Named<RulesOfFile>> {
  if (file === null) {
    return { ok: true, value: { rules: defaultRules, visitTargetSeconds: null, dayStartsAt: null } };
  }
  const json = await namedJson(file);
  if (!json.ok) return json;
  const read = rulesFrom(json.value);
  if (read.ok) return { ok: true, value: read.rules };
  return { ok: false, message: `${file}: ${read.message}`, remedy: read.remedy };
}

async function dutiesOf(file: string | null, zone: string | null): Promise<Named<readonly Duty[] | null>> {
  if (file === null) return { ok: true, value: null };
  const text = await namedText(file);
  return text.ok ? dutiesFrom(file, text.value, timeReader(zone)) : text;
}

function misused(message: string): RequestRead {
  return { ok: false, isMisuse: true, message, remedy: '' };
}
