// What somebody is told of their own account.
import type { Account } from '../../../core/people/account.ts';
import { actions, scopeOf, scopes } from '../../../core/people/index.ts';
import type { SignedInPerson } from './session-look-up.ts';

export function accountOf({ viewer, way, endsAt }: SignedInPerson): Account {
  const { staffId, name, officerId, organisation, grants } = viewer;
  const widest = actions.flatMap((action) => {
    const held = grants.map(({ role }) => scopeOf(role, action, organisation.kind));
    const scope = scopes.findLast((each) => held.includes(each));
    return scope === undefined ? [] : [[action, scope]];
  });
  return {
    staffId,
    name,
    organisation: organisation.name,
    roles: [...new Set(grants.map(({ role }) => role))],
    officerId,
    way,
    endsAt,
    may: Object.fromEntries(widest),
  };
}
