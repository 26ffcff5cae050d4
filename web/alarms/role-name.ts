// What a role is called; as it was said where this version does not know it.
import { roles } from '../../core/people/permission.ts';
import type { PeopleWords } from '../words/people-words.ts';

export function roleName(words: PeopleWords, role: string): string {
  const known = roles.find((each) => each === role);
  return known === undefined ? role : words.roles[known];
}
