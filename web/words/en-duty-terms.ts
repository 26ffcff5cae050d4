// What a duty may be on and how it is done, in English: for the duty board and the phone. The other languages follow these keys.
import type { DutyStatus } from '../../core/people/duty.ts';
import type { DutyTerms } from '../../core/people/duty-change.ts';

const dutyStatuses: Readonly<Record<DutyStatus, string>> = {
  call: 'Call',
  prisoner: 'Prisoner',
  statement: 'Statement',
  scene: 'Scene',
  'missing-person': 'Missing person',
  break: 'Break',
  station: 'Station',
  custody: 'Custody',
};

const travels: Readonly<Record<NonNullable<DutyTerms['travel']>, string>> = {
  foot: 'On foot',
  cycle: 'By cycle',
  vehicle: 'By vehicle',
};

const payTypes: Readonly<Record<NonNullable<DutyTerms['payType']>, string>> = {
  core: 'Core hours',
  overtime: 'Overtime',
  'rest-day': 'Rest day worked',
};

export const enDutyTerms = { dutyStatuses, travels, payTypes };
