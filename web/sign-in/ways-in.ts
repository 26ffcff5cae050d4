// The ways in: each asks the server and says whether it let in, or why not.
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { letIn } from '../../core/people/account.ts';
import { passkeyQuestion } from '../../core/people/passkey.ts';
import { change } from '../api.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Null: let in. */
type Outcome = Promise<Trouble | null>;

export async function byLink(token: string): Outcome {
  const reply = await change('POST', '/api/sign-in/link', { token }, letIn);
  return reply.ok ? null : troubleOf(reply);
}

export async function asDemoPerson(staffId: string): Outcome {
  const reply = await change('POST', '/api/sign-in/demo', { staffId }, letIn);
  return reply.ok ? null : troubleOf(reply);
}

/** By both codes of emergency access. */
export async function byCodes(first: string, second: string): Outcome {
  const reply = await change('POST', '/api/sign-in/break-glass', { first, second }, letIn);
  return reply.ok ? null : troubleOf(reply);
}

export async function byPasskey(): Outcome {
  if (!browserSupportsWebAuthn()) return { kind: 'no-passkeys' };
  const asked = await change('POST', '/api/sign-in/passkey/start', {}, passkeyQuestion);
  if (!asked.ok) return troubleOf(asked);
  const answer = await startAuthentication({ optionsJSON: asked.value }).catch(() => null);
  if (answer === null) return { kind: 'passkey-cancelled' };
  const reply = await change('POST', '/api/sign-in/passkey', answer, letIn);
  return reply.ok ? null : troubleOf(reply);
}
