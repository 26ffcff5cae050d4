// Which of our roles an identity provider's app roles mean. Providers name them freely: "Beatkeeper.ControlRoom", "control-room", "Sergeant".
// The product's name may stand in front; another product's roles are not ours.
import { type Role, roles } from './permission.ts';

/** Our roles among a provider's, each once, in the order of the table of permissions; what is unknown is left out. */
export function rolesFromProvider(told: readonly string[]): Role[] {
  const plain = new Set(told.map((text) => plainly(text.replace(/^beatkeeper\./i, ''))));
  return roles.filter((role) => plain.has(plainly(role)));
}

function plainly(text: string): string {
  return text.toLowerCase().replaceAll(/[-_ ]/g, '');
}
