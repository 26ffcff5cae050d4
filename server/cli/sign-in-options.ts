// How `serve` is told by which address people open the pages, and which identity provider lets them in.
import type { ServeOptions } from '../serve-options.ts';
import type { Arguments, Io, OptionSpec } from './command.ts';

export const signInOptions: Readonly<Record<'url' | 'oidc' | 'oidc-client' | 'oidc-name', OptionSpec>> = {
  url: {
    value: 'https://host',
    words:
      'Where people open the pages, through a server here that holds the certificate and passes Host on.',
  },
  oidc: {
    value: 'https://issuer',
    words: 'Let people in by the force’s identity provider (OpenID Connect).',
  },
  'oidc-client': { value: 'id', words: 'Who this server is at the identity provider.' },
  'oidc-name': {
    value: 'name',
    words: 'The identity provider as people know it, such as "Derbyshire Police".',
  },
};

type Told =
  | ({ readonly ok: true } & Pick<ServeOptions, 'provider' | 'pagesUrl'>)
  | { readonly ok: false; readonly words: string };

export function providerTerms(arguments_: Arguments, io: Io): Told {
  const pagesUrl = arguments_.text('url');
  const pages = pagesUrl === null ? null : URL.parse(pagesUrl);
  if (pagesUrl !== null && (pages?.protocol !== 'https:' || pages.href !== `${pages.origin}/`))
    return { ok: false, words: '--url is https:// and a host, such as https://beatkeeper.example' };
  const issuer = arguments_.text('oidc');
  const clientId = arguments_.text('oidc-client');
  if (issuer === null) {
    if (clientId !== null) return { ok: false, words: '--oidc-client goes with --oidc https://issuer' };
    return { ok: true, provider: null, pagesUrl };
  }
  const wrong = wrongWith(issuer);
  if (wrong !== null) return { ok: false, words: wrong };
  if (clientId === null)
    return { ok: false, words: '--oidc goes with --oidc-client, as the provider names this server' };
  const clientSecret = io.env.BEATKEEPER_OIDC_SECRET || null;
  const name = arguments_.text('oidc-name') ?? arguments_.text('force') ?? new URL(issuer).hostname;
  return { ok: true, provider: { issuer, clientId, clientSecret, name }, pagesUrl };
}

function wrongWith(issuer: string): string | null {
  const address = URL.parse(issuer);
  const isHere = address !== null && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address === null || (address.protocol !== 'https:' && !(isHere && address.protocol === 'http:')))
    return '--oidc is the https address by which the provider names itself';
  // At these anybody with an account at Microsoft could sign in.
  if (
    /^\/(common|organizations|consumers)(\/|$)/.test(address.pathname) &&
    address.hostname.endsWith('microsoftonline.com')
  )
    return '--oidc names your own tenant: https://login.microsoftonline.com/<tenant>/v2.0';
  return null;
}
