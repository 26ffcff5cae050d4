// Which screen the phone shows, kept behind the # of the address so that Back works. Ids alone, never a name.
import { type ActivityKind, kindNamed } from '../../core/activities/kinds.ts';

const plain = [
  'patrol',
  'map',
  'day',
  'menu',
  'engagement',
  'power',
  'more',
  'commit',
  'outbox',
  'messages',
  'powers',
  'settings',
  'end',
  'declare',
] as const;
type PlainScreen = (typeof plain)[number];

export type Screen =
  | { readonly name: PlainScreen }
  | { readonly name: 'place' | 'activity'; readonly id: string }
  | { readonly name: 'outcome' | 'order'; readonly kind: ActivityKind }
  | { readonly name: 'count'; readonly kind: ActivityKind; readonly authorityId: string | null };

export const patrolScreen: Screen = { name: 'patrol' };

/** The part of an address that stands for a screen: '#place/h3'; empty for the patrol itself. */
export function hashOf(screen: Screen): string {
  if (screen.name === 'patrol') return '';
  const parts: string[] = [screen.name];
  if ('id' in screen) parts.push(screen.id);
  if ('kind' in screen) parts.push(screen.kind);
  if ('authorityId' in screen && screen.authorityId !== null) parts.push(screen.authorityId);
  return `#${parts.map(encodeURIComponent).join('/')}`;
}

/** The screen that such a part stands for; the patrol itself where it stands for none. */
export function screenFrom(hash: string): Screen {
  const [name = '', first = '', second] = hash.replace(/^#/, '').split('/').map(decoded);
  const simple = plain.find((known) => known === name);
  if (simple !== undefined) return { name: simple };
  if (name === 'place' || name === 'activity') return first === '' ? patrolScreen : { name, id: first };
  const kind = kindNamed(first);
  if (kind === null) return patrolScreen;
  if (name === 'outcome' || name === 'order') return { name, kind };
  return name === 'count' ? { name, kind, authorityId: second ?? null } : patrolScreen;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Screens on which something is picked: they hold nothing else that could be tapped by mistake. */
const picking: readonly Screen['name'][] = [
  'engagement',
  'power',
  'more',
  'commit',
  'count',
  'outcome',
  'order',
];

export function isPicking({ name }: Screen): boolean {
  return picking.includes(name);
}

/** The screen that is shown: off duty nothing is logged or ended. */
export function screenNow(asked: Screen, isOnDuty: boolean): Screen {
  return !isOnDuty && (isPicking(asked) || asked.name === 'end') ? patrolScreen : asked;
}
