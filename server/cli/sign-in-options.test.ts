import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arguments, Io } from './command.ts';
import { providerTerms } from './sign-in-options.ts';

function termsOf(given: Readonly<Record<string, string>>, env: Io['env'] = {}) {
  const arguments_: Arguments = {
    positionals: [],
    text: (option) => given[option] ?? null,
    texts: () => [],
    isGiven: (option) => option in given,
  };
  const io: Io = {
    out: async () => {},
    say: () => {},
    draw: () => {},
    terminalColumns: null,
    env,
    now: () => 0,
    stopAsked: async () => {},
  };
  return providerTerms(arguments_, io);
}

test('nothing said is no provider, and pages where they listen', () => {
  assert.deepEqual(termsOf({}), { ok: true, provider: null, pagesUrl: null });
});

test('a provider is its address, its client and a name, with the secret from the environment', () => {
  const oidc = 'https://id.example/tenant/v2.0';
  assert.deepEqual(
    termsOf(
      { oidc, 'oidc-client': 'c', 'oidc-name': 'Northgate Police', url: 'https://beatkeeper.example' },
      { BEATKEEPER_OIDC_SECRET: 'x' },
    ),
    {
      ok: true,
      provider: { issuer: oidc, clientId: 'c', clientSecret: 'x', name: 'Northgate Police' },
      pagesUrl: 'https://beatkeeper.example',
    },
  );
  const bare = termsOf({ oidc, 'oidc-client': 'c' });
  assert.deepEqual(bare.ok && bare.provider?.name, 'id.example');
});

test('what cannot be is said in words', () => {
  const client = { 'oidc-client': 'c' };
  for (const [given, says] of [
    [{ url: 'http://beatkeeper.example' }, /--url is https/],
    [{ url: 'https://beatkeeper.example/desk' }, /--url is https/],
    [client, /goes with --oidc /],
    [{ oidc: 'https://id.example' }, /goes with --oidc-client/],
    [{ oidc: 'http://id.example', ...client }, /https address/],
    [{ oidc: 'id.example', ...client }, /https address/],
    [{ oidc: 'https://login.microsoftonline.com/common/v2.0', ...client }, /your own tenant/],
    [{ oidc: 'https://login.microsoftonline.com/organizations/v2.0', ...client }, /your own tenant/],
  ] as const) {
    const read = termsOf({ ...given });
    assert.match(read.ok ? 'it is taken' : read.words, says);
  }
});
