// Browsers of people who sign in by an identity provider, for tests: a jar of cookies that follows redirects one by one.
// Faked: the browser. What it is sent and sends is real.
import { account } from '../core/people/account.ts';
import type { TestServer } from './test-server.ts';

export const startCookie = '__Host-beatkeeper-start';
export const sessionCookie = '__Host-beatkeeper';

export interface TestBrowser {
  /** Its cookies of the server under test. */
  readonly cookies: Map<string, string>;
  /** Opens a page as a person would, without following where it leads. */
  open(address: string): Promise<Response>;
}

export interface SigningIn {
  browser(): TestBrowser;
  /** Goes to the provider and comes back: the address by which the browser is about to return. */
  comingBack(by: TestBrowser, to?: string, change?: (there: URL) => void): Promise<string>;
  /** The whole sign-in: where on the server it leads, and the browser afterwards. */
  signIn(to?: string, by?: TestBrowser): Promise<{ by: TestBrowser; at: string; end: Response }>;
  rolesShown(by: TestBrowser): Promise<string[]>;
}

/** Signing in at a server; it may be started only later. */
export function signingInAt(serverOf: () => TestServer): SigningIn {
  const home = () => serverOf().serving.url;
  const self: SigningIn = {
    browser() {
      const jars = new Map<string, Map<string, string>>();
      const jarOf = (address: string) => jars.getOrInsertComputed(new URL(address).host, () => new Map());
      return {
        cookies: jarOf(home()),
        async open(address) {
          const jar = jarOf(address);
          const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
          const headers = { accept: 'text/html', cookie };
          const response = await fetch(address, { redirect: 'manual', headers });
          for (const line of response.headers.getSetCookie()) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            if (value === '' || /max-age=0|1970/i.test(line)) jar.delete(name);
            else jar.set(name, value);
          }
          return response;
        },
      };
    },
    async comingBack(by, to = '/', change = () => {}) {
      const start = await by.open(`${home()}/sign-in/provider?to=${encodeURIComponent(to)}`);
      const there = new URL(leadsTo(start, home()));
      change(there);
      let address = there.href;
      while (!address.startsWith(home())) address = leadsTo(await by.open(address), address);
      return address;
    },
    async signIn(to = '/', by = self.browser()) {
      const end = await by.open(await self.comingBack(by, to));
      return { by, at: leadsTo(end, home()).slice(home().length), end };
    },
    async rolesShown(by) {
      const response = await by.open(`${home()}/api/me`);
      return account.parse(await response.json()).roles.sort();
    },
  };
  return self;
}

/** Where an answer leads. */
export function leadsTo(response: Response, from: string): string {
  const location = response.headers.get('location');
  if (response.status < 302 || response.status > 303 || location === null)
    throw new Error(`${response.status} leads nowhere`);
  return new URL(location, from).href;
}

/** Somebody as Microsoft Entra ID names them. */
export function entraPerson(name: string, more: Readonly<Record<string, unknown>> = {}) {
  const id = name.toLowerCase().replaceAll(' ', '.');
  const tid = '7c9b7f0e-0000-4000-8000-000000000001';
  const preferred_username = `${id}@northgate.example`;
  return { sub: `pairwise-${id}`, oid: `oid-${id}`, tid, name, preferred_username, ...more };
}
