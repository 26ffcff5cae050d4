// What stands at an address of the server, fetched when the address or `freshness` changes; the old answer stays until the new one is here.
import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { get } from '../api.ts';
import type { Loaded } from './desk-state.ts';

interface Kept<Value> {
  readonly address: string;
  readonly loaded: Loaded<Value>;
}

export interface Asked<Value> {
  readonly loaded: Loaded<Value>;
  readonly retry: () => void;
}

/** Asks the server; `null` asks nothing. */
export function useReply<Schema extends z.ZodMiniType>(
  address: string | null,
  schema: Schema,
  freshness: string | number = 0,
): Asked<z.output<Schema>> {
  const [kept, setKept] = useState<Kept<z.output<Schema>> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (address === null) return;
    const leave = new AbortController();
    void get(address, schema, leave.signal).then((reply) => {
      if (leave.signal.aborted) return;
      setKept((before) => {
        if (reply.ok) return { address, loaded: { state: 'ready', value: reply.value } };
        // A refresh that fails leaves what is shown; the banner says that the desk is not live.
        if (before?.address === address && before.loaded.state === 'ready') return before;
        return { address, loaded: { state: 'failed', words: reply.words } };
      });
    });
    return () => leave.abort();
  }, [address, schema, freshness, tries]);
  const loaded: Loaded<z.output<Schema>> =
    kept !== null && kept.address === address ? kept.loaded : { state: 'loading' };
  return { loaded, retry: () => setTries((count) => count + 1) };
}
