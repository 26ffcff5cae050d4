// Who has signed in and what they may do, asked of the server once a page.
import { useEffect, useState } from 'preact/hooks';
import { type Account, account } from '../../core/people/account.ts';
import type { Action } from '../../core/people/permission.ts';
import { get, type Reply } from '../api.ts';

let asked: Promise<Reply<Account>> | null = null;
let known: Account | null = null;

/** The account, from the server the first time; asked again after it could not be had. */
export function ownAccount(): Promise<Reply<Account>> {
  asked ??= get('/api/me', account).then((reply) => {
    if (reply.ok) known = reply.value;
    else asked = null;
    return reply;
  });
  return asked;
}

/** The account, or null until it is here. */
export function useAccount(): Account | null {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (known === null) void ownAccount().then(() => redraw((count) => count + 1));
  }, []);
  return known;
}

/** Whether somebody may do a thing; nothing is promised until their account is here. */
export function useMay(action: Action): boolean {
  return useAccount()?.may[action] !== undefined;
}
