// The directory of people as the server has it: asked once, and again after each change, before anything is said of that.
import { useEffect, useState } from 'preact/hooks';
import { type Directory, directory } from '../../core/people/directory.ts';
import { get } from '../api.ts';
import { useAccount } from './own-account.ts';

export type DirectoryLoaded = Directory | 'loading' | 'failed';

export function useDirectory(): {
  readonly loaded: DirectoryLoaded;
  /** Asks again; what could not be had leaves what is shown. */
  readonly refresh: () => Promise<void>;
} {
  const [loaded, setLoaded] = useState<DirectoryLoaded>('loading');
  // Whoever may not read it is told so, and nothing is asked for them.
  const mayRead = useAccount()?.may['person.read'] !== undefined;
  const refresh = async () => {
    setLoaded((before) => (before === 'failed' ? 'loading' : before));
    const reply = await get('/api/people', directory);
    setLoaded((before) => (reply.ok ? reply.value : typeof before === 'string' ? 'failed' : before));
  };
  useEffect(() => {
    if (mayRead) void refresh();
  }, [mayRead]);
  return { loaded, refresh };
}
