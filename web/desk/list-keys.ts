// Arrow keys in a list of rows: up and down by one, Home and End to its ends. One row of a list is in the order of Tab.

/** Moves the focus within the list that the key was pressed in. */
export function moveInList(event: KeyboardEvent) {
  if (!(event.currentTarget instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const to = target(event.key, at, rows.length);
  if (to === null || rows.length === 0) return;
  event.preventDefault();
  for (const row of rows) row.tabIndex = -1;
  rows[to].tabIndex = 0;
  rows[to].focus();
}

/** From the search field down into the list beneath it. */
export function intoList(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('.rail [data-row][tabindex="0"]')?.focus();
}

function target(key: string, at: number, length: number): number | null {
  if (key === 'ArrowDown') return Math.min(length - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}
