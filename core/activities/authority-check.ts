// What is wrong with an authority before it is put on record: the same check for the page and for the door. Its area is checked as every
// drawn boundary is (core/hotspots/boundary.ts).
import { type BoundaryProblem, boundaryProblems } from '../hotspots/boundary-problem.ts';
import type { OrganisationKind } from '../people/index.ts';
import type { NewAuthority } from './authority.ts';
import { type AuthorityRule, authorityRuleAt, authorityRules, latestEnd } from './authority-rules.ts';

export const authorityFields = ['kind', 'from', 'until', 'givenBy', 'area'] as const;
export type AuthorityField = (typeof authorityFields)[number];

export const authorityReasons = [
  /** Such a thing was not in the law on the day on which it would begin. */
  'no-law-then',
  /** Staff of that kind of organisation do not record it. */
  'not-yours',
  'ends-before-it-begins',
  'end-missing',
  'too-long',
  /** The rank or office named is not one that the law lets give it. */
  'given-by-too-low',
  'area-unfit',
  /** A hotspot that is named is none at that time. */
  'hotspot-unknown',
  /** Another is on record under the same id. */
  'id-taken',
] as const;
export type AuthorityReason = (typeof authorityReasons)[number];

export interface AuthorityProblem {
  readonly field: AuthorityField | null;
  readonly reason: AuthorityReason;
  /** Of an area: what is wrong with it and what to do. */
  readonly message: string | null;
}

/** All that is wrong with when, by whom and by whose staff; the area aside. */
export function authorityProblems(
  { kind, from, until, givenBy }: Pick<NewAuthority, 'kind' | 'from' | 'until' | 'givenBy'>,
  recordedBy: OrganisationKind,
  rules: readonly AuthorityRule[] = authorityRules,
): AuthorityProblem[] {
  const rule = authorityRuleAt(kind, from, rules);
  if (rule === null) return [problem('from', 'no-law-then')];
  const problems: AuthorityProblem[] = [];
  if (!rule.recordedBy.includes(recordedBy)) problems.push(problem('kind', 'not-yours'));
  const wrongEnd = problemOfEnd(rule, from, until);
  if (wrongEnd !== null) problems.push(problem('until', wrongEnd));
  if (rule.givenBy !== null && !namesOneOf(givenBy, rule.givenBy))
    problems.push(problem('givenBy', 'given-by-too-low'));
  return problems;
}

/** What a boundary that cannot be one is as a problem of the area. */
export function areaProblem({ message }: BoundaryProblem): AuthorityProblem {
  return { field: 'area', reason: 'area-unfit', message };
}

/** What it says of an area in which nothing is drawn. */
export const noArea = boundaryProblems.notAPolygon('missing');

function problemOfEnd(rule: AuthorityRule, from: number, until: number | null): AuthorityReason | null {
  if (until === null) return 'end-missing';
  if (until <= from) return 'ends-before-it-begins';
  // Months are counted on the clock of the place, which may stand an hour apart at their ends.
  const leeway = rule.longest.hours === null ? hour : 0;
  return until > latestEnd(rule, from) + leeway ? 'too-long' : null;
}

const hour = 3_600_000;

/** Whole words, however they are written: 'Acting Chief Inspector' names an inspector, 'Inspectorate' does not. */
function namesOneOf(text: string, ranks: readonly string[]): boolean {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}-]+/gu, ' ')} `;
  return ranks.some((rank) => words.includes(` ${rank} `));
}

function problem(field: AuthorityField, reason: AuthorityReason): AuthorityProblem {
  return { field, reason, message: null };
}
