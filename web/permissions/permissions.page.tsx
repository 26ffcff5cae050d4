// Who may see what: the permission table of core as it is, with words for its names. Nothing here is written by hand.
import {
  actions,
  barred,
  organisationKinds,
  permissions,
  type Role,
  roles,
} from '../../core/people/permission.ts';
import { TableScroll } from '../desk/table-scroll.tsx';
import { useAccount } from '../people/own-account.ts';
import { PeoplePage } from '../people/people-page.tsx';
import { usePeopleSaying } from '../people/saying.ts';
import type { PeopleWords } from '../words/people-words.ts';

const title = (words: PeopleWords) => words.mayTitle;

export function PermissionsPage() {
  return (
    <PeoplePage at="permissions" title={title}>
      <Whole />
    </PeoplePage>
  );
}

function Whole() {
  const { words } = usePeopleSaying();
  const own = useAccount()?.roles ?? [];
  const ownNames = own.map((role) => words.roles[role]).join(', ');
  return (
    <>
      <h1>{words.mayTitle}</h1>
      <p class="people-measure">
        {words.mayLead} {words.mayForce}
      </p>
      {own.length > 0 && (
        <p class="people-measure">{own.length === 1 ? words.mayOwn(ownNames) : words.mayOwnMany(ownNames)}</p>
      )}
      <TableScroll label={words.mayTable}>
        <PermissionTable own={own} />
      </TableScroll>
      <p class="small people-measure">{words.mayReading}</p>
      <Barred />
    </>
  );
}

function PermissionTable({ own }: { own: readonly Role[] }) {
  const { words } = usePeopleSaying();
  const markOf = (role: Role) => (own.includes(role) ? 'is-own' : undefined);
  return (
    <table class="may-table">
      <caption class="visually-hidden">{words.mayTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.mayAction}</th>
          {roles.map((role) => (
            <th key={role} scope="col" class={markOf(role)}>
              {words.roles[role]}
              {own.includes(role) && <span class="mark">{words.mayYours}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action}>
            <th scope="row">{words.actions[action]}</th>
            {roles.map((role) => {
              const scope = permissions[role][action];
              return (
                <td key={role} class={markOf(role)}>
                  {scope === undefined ? <Not /> : words.scopes[scope]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Not() {
  const { words } = usePeopleSaying();
  return (
    <>
      <span class="may-not" aria-hidden="true">
        {words.mayNot}
      </span>
      <span class="visually-hidden">{words.mayNotSaid}</span>
    </>
  );
}

/** What staff of some organisations never do, whatever their roles. */
function Barred() {
  const { words } = usePeopleSaying();
  return (
    <section class="people-part" aria-labelledby="barred-title">
      <h2 id="barred-title">{words.mayBarredTitle}</h2>
      <p class="people-measure">{words.mayBarredLead}</p>
      <div class="barred">
        {organisationKinds.map((kind) => {
          const never = barred[kind] ?? [];
          return never.length === 0 ? null : (
            <div key={kind}>
              <h3>{words.organisationKinds[kind]}</h3>
              <ul>
                {never.map((action) => (
                  <li key={action}>{words.actions[action]}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
