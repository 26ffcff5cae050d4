// Where somebody goes after signing in: the page they had asked for, and never another host.

const longest = 1000;

/** A path of this host, or '/' where it is none. Browsers read a backslash as a slash and skip tabs, so neither is let through. */
export function wayBack(to: unknown): string {
  const isPath = typeof to === 'string' && to.length <= longest && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(to);
  return isPath ? to : '/';
}
