// Writes docs/permissions.md from the table of permissions: `node tools/permissions-page.ts`. A test holds the two against each other.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions, barred, permissions, roles } from '../core/people/index.ts';

export const permissionsFile = join(import.meta.dirname, '../docs/permissions.md');

/** The page as it must be. */
export function permissionsPage(): string {
  const heading = `| action | ${roles.join(' | ')} |`;
  const rule = `|---|${roles.map(() => '---|').join('')}`;
  const rows = actions.map((action) => {
    const cells = roles.map((role) => permissions[role][action] ?? '–');
    return `| \`${action}\` | ${cells.join(' | ')} |`;
  });
  const never = Object.entries(barred).map(
    ([kind, of]) =>
      `- Staff of a ${kind.replaceAll('-', ' ')}: ${of.map((action) => `\`${action}\``).join(', ')}.`,
  );
  return [
    '# Who may see and do what',
    '',
    'Made from `core/people/permission.ts` by `node tools/permissions-page.ts`; the same table stands before every route (`server/http/access.ts`). What is not in it nobody may.',
    '',
    'A scope says over whom: **own** oneself; **team** those of the same area; **area** those of the area that the role is granted for, or one’s own, and all below it; **organisation** those of the same organisation; **force** everybody of the force. Somebody with several roles reaches as far as all of them together.',
    '',
    'Each organisation is a controller of its own: a scope reaches people of another organisation only as far as that organisation shares with organisations of that kind.',
    '',
    heading,
    rule,
    ...rows,
    '',
    '## Whatever their roles',
    '',
    ...never,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(permissionsFile, permissionsPage());
