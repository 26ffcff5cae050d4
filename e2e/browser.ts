// A headless Chromium with WebGL in software, and two watchers for a page: what went wrong on it, and what axe finds.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

const flags = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The same letters at the same place on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // Nothing but what the page asks for.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** Starts a browser of its own; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch(await browserTerms());
}

/** How a browser is started, also one with a profile of its own on the disk. */
export async function browserTerms() {
  const { path, environment } = await chromium();
  return {
    executablePath: path,
    args: flags,
    // Chromium refuses its sandbox to root; the pages are our own.
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...environment },
  };
}

/** What went wrong on a page since it was watched. */
export interface Watched {
  readonly consoleErrors: string[];
  readonly failedRequests: string[];
  /** Addresses at a host other than that of the first page opened. */
  readonly otherHosts: string[];
}

/** What a page in good order leaves behind: `assert.deepEqual(watched, nothingWrong)`. */
export const nothingWrong: Watched = { consoleErrors: [], failedRequests: [], otherHosts: [] };

/** Records console errors, failed requests and requests to other hosts from now on. Call it before `goto`. */
export function watch(page: Page): Watched {
  const watched: Watched = { consoleErrors: [], failedRequests: [], otherHosts: [] };
  let home: string | null = null;
  page.on('console', (message) => {
    if (message.type() === 'error') watched.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => watched.consoleErrors.push(String(error)));
  page.on('request', (request) => {
    const { host } = new URL(request.url());
    if (host === '') return; // data: and blob: leave no machine
    home ??= host;
    if (host !== home) watched.otherHosts.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // A map drops tiles it no longer needs, and a page its event stream when it is left.
    if (reason !== 'net::ERR_ABORTED') watched.failedRequests.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) watched.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  return watched;
}

/** What axe finds wrong on the page as it stands, one line for each element: rule, element, remedy. */
export async function axeViolations(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe); // not a script tag: the page's content security policy stays as it is
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${violation.help}`),
  );
}
