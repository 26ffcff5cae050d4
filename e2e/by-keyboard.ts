// A page without a mouse: the Tab key until what is looked for has the focus.
import type { Page } from 'playwright-core';

const mostPresses = 120;
/** What somebody hears of the element that has the focus: its label, or else its words. */
const focused = `(() => {
  const element = document.activeElement;
  const labels = [...(element.labels ?? [])].map((each) => each.textContent).join(' ');
  return element.getAttribute('aria-label') || labels || element.textContent;
})()`;

/** Presses Tab until what has the focus is called so; throws where nothing on the page is. */
export async function tabTo(page: Page, called: RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab');
    const name = (await page.evaluate<string>(focused)).replaceAll(/\s+/g, ' ').trim();
    if (called.test(name)) return;
    met.push(name);
  }
  throw new Error(`Nothing called ${called} gets the focus, but ${[...new Set(met)].join(' | ')}`);
}

/** Goes there by Tab and presses Enter. */
export async function press(page: Page, called: RegExp): Promise<void> {
  await tabTo(page, called);
  await page.keyboard.press('Enter');
}
