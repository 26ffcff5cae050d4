// The roles that somebody holds: ended here, or added, each for their own area or for another.
import { roles as allRoles } from '../../core/people/permission.ts';
import { areaOptions, type DirectoryNames } from '../people/directory-names.ts';
import { SelectField, type Wrong } from '../people/fields.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import { type ChosenRole, type HeldRole, noneChosen, withChosen } from './person-draft.ts';

interface RolesFieldProps {
  readonly names: DirectoryNames;
  readonly wrong: readonly Wrong[];
  readonly roles: readonly HeldRole[];
  readonly onRoles: (roles: readonly HeldRole[]) => void;
  readonly chosen: ChosenRole;
  readonly onChosen: (chosen: ChosenRole) => void;
}

export function RolesField({ names, wrong, roles, onRoles, chosen, onChosen }: RolesFieldProps) {
  const { words } = usePeopleSaying();
  const add = () => {
    onRoles(withChosen(roles, chosen));
    onChosen(noneChosen);
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
          value={chosen.role}
          options={[['', words.staffRoleNone], ...allRoles.map((each) => [each, words.roles[each]] as const)]}
          onValue={(value) => onChosen({ ...chosen, role: allRoles.find((known) => known === value) ?? '' })}
        />
        <SelectField
          id="field-role-area"
          label={words.staffRoleOf}
          wrong={wrong}
          value={chosen.areaId}
          options={[['', words.staffRoleOwn], ...areaOptions(names)]}
          onValue={(areaId) => onChosen({ ...chosen, areaId })}
        />
        <button type="button" onClick={add}>
          {words.staffRoleAdd}
        </button>
      </div>
    </fieldset>
  );
}
