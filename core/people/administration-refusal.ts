// Why a change of people, officers, organisations or areas is not taken. The words for people are in web/words, the remedies of files in remedies.ts.

export const administrationRefusals = [
  'unknown-organisation',
  'unknown-area',
  'email-taken',
  'call-sign-taken',
  'officer-of-another-organisation',
  'officer-follows-person',
  'designation-unfit',
  'has-left',
  'from-provider',
  'last-administrator',
  'name-taken',
  'area-too-narrow',
  'area-within-itself',
  'unknown-officer',
] as const;
export type AdministrationRefusal = (typeof administrationRefusals)[number];
