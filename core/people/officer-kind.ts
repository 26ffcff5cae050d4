// What officers are, whatever a force calls them. Which powers a kind has is dated data elsewhere; here are the kinds alone.

export const officerKinds = [
  'constable',
  'special-constable',
  'pcso',
  'transport-police-officer',
  'council-officer',
  'street-marshal',
  'housing-officer',
  'accredited-person',
] as const;
export type OfficerKind = (typeof officerKinds)[number];

/** By what a kind stands for a time: a chief officer designates a PCSO and accredits somebody of a community safety scheme; the others need neither. */
export const standings: Readonly<Partial<Record<OfficerKind, 'designation' | 'accreditation'>>> = {
  pcso: 'designation',
  'accredited-person': 'accreditation',
};

/** What a force calls a kind where it has no words of its own. */
export const kindWords: Readonly<Record<OfficerKind, string>> = {
  constable: 'PC',
  'special-constable': 'Special constable',
  pcso: 'PCSO',
  'transport-police-officer': 'BTP officer',
  'council-officer': 'Council officer',
  'street-marshal': 'Street marshal',
  'housing-officer': 'Housing officer',
  'accredited-person': 'Accredited person',
};

/** What somebody is on patrol, and from and until when: days as 2026-05-01, both included, null where it is open. */
export interface OfficerStanding {
  readonly kind: OfficerKind | null;
  readonly designatedFrom: string | null;
  readonly designatedUntil: string | null;
}

/** Whether a designation or accreditation holds on a day; true of kinds that need none. */
export function standsOn({ kind, designatedFrom, designatedUntil }: OfficerStanding, day: string): boolean {
  if (kind === null || standings[kind] === undefined) return true;
  return (
    (designatedFrom === null || designatedFrom <= day) && (designatedUntil === null || day <= designatedUntil)
  );
}
