// The roles that somebody holds: ended here, or added, each for their own area or for another.
import { useState } from 'preact/hooks';
import { roles as allRoles, type Role } from '../../core/people/permission.ts';
import { areaOptions, type DirectoryNames } from '../people/directory-names.ts';
import { SelectField, type Wrong } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { type HeldRole, isSameRole } from './person-draft.ts';

interface RolesFieldProps {
  readonly names: DirectoryNames;
  readonly wrong: readonly Wrong[];
  readonly roles: readonly HeldRole[];
  readonly onRoles: (roles: readonly HeldRole[]) => void;
}

export function RolesField({ names, wrong, roles, onRoles }: RolesFieldProps) {
  const { words } = usePeopleSaying();
  const [role, setRole] = useState<Role | ''>('');
  const [areaId, setAreaId] = useState('');
  const add = () => {
    if (role === '') return document.getElementById('field-role')?.focus();
    const added = { role, areaId: areaId || null, source: 'here' } as const;
    if (!roles.some((each) => isSameRole(each, added))) onRoles([...roles, added]);
    setRole('');
    setAreaId('');
    document.getElementById('field-role')?.focus();
  };
  const nameOf = (held: HeldRole) =>
    held.areaId === null
      ? words.roles[held.role]
      : words.staffRoleIn(words.roles[held.role], names.area(held.areaId));
  const hasProvider = roles.some(({ source }) => source === 'provider');
  return (
    <fieldset>
      <legend>{words.staffRoles}</legend>
      {roles.length === 0 ? (
        <p>{words.staffNoRoles}</p>
      ) : (
        <ul class="held-roles">
          {roles.map((held) => (
            <li key={`${held.role} ${held.areaId}`}>
              <span>{nameOf(held)}</span>
              {held.source === 'provider' ? (
                <span class="mark">{words.staffRoleProvider}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={words.staffRoleEndOf(nameOf(held))}
                  onClick={() => onRoles(roles.filter((each) => each !== held))}
                >
                  {words.staffRoleEnd}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {hasProvider && <p class="small">{words.staffRoleProviderWhy}</p>}
      <div class="side-by-side">
        <SelectField
          id="field-role"
          label={words.staffRole}
          wrong={wrong}
          value={role}
          options={[['', words.staffRoleNone], ...allRoles.map((each) => [each, words.roles[each]] as const)]}
          onValue={(value) => setRole(allRoles.find((known) => known === value) ?? '')}
        />
        <SelectField
          id="field-role-area"
          label={words.staffRoleOf}
          wrong={wrong}
          value={areaId}
          options={[['', words.staffRoleOwn], ...areaOptions(names)]}
          onValue={setAreaId}
        />
        <button type="button" onClick={add}>
          {words.staffRoleAdd}
        </button>
      </div>
    </fieldset>
  );
}
