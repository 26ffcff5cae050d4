// A folder that a radio or vehicle system writes files into. Each file is kept whole, then moved to `done`, with what became of it beside it;
// one that cannot be read goes to `refused`. A file is taken when it has not grown for a while, so that half a file is not.
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Database } from '../../db/database.ts';
import { readFeeds } from '../../people/index.ts';
import type { FeedKeeper } from './keep-feed.ts';

export interface FeedFolder {
  readonly folder: string;
  readonly database: Database;
  readonly forceId: number;
  readonly keepFeed: FeedKeeper;
  /** A file could not be kept just now, or the folder not be read: it is tried again. */
  readonly onTrouble: (error: unknown) => void;
}

const lookMilliseconds = 2000;

/** Looks into the folder every two seconds until it is closed; what was begun is finished. */
export function watchFeedFolder(terms: FeedFolder): { readonly close: () => Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let sizes: ReadonlyMap<string, number> = new Map();
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      sizes = await lookOnce(terms, sizes);
    } catch (error) {
      terms.onTrouble(error);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookMilliseconds);
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Takes every file that is as large as it was last time; gives the sizes of the others. */
async function lookOnce(
  terms: FeedFolder,
  before: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const folder = resolve(terms.folder);
  const feeds = await terms.database.inForce(terms.forceId, readFeeds);
  const feed = feeds.find(({ name, isRevoked }) => name === basename(folder) && !isRevoked);
  if (feed === undefined)
    throw new Error('No feed has the name of the folder: ./beatkeeper device add --feed NAME');
  const sizes = new Map<string, number>();
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries
    .filter((entry) => entry.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { size } = await stat(join(folder, name));
    if (before.get(name) !== size) {
      sizes.set(name, size);
      continue;
    }
    const kept = await terms.keepFeed(feed, join(folder, name));
    await putAway(folder, name, kept.ok ? 'done' : 'refused', kept);
  }
  return sizes;
}

/** Moves a file, what became of it first: a file that is still there is taken again, which changes nothing. */
async function putAway(folder: string, name: string, where: string, became: unknown): Promise<void> {
  await mkdir(join(folder, where), { recursive: true });
  await writeFile(join(folder, where, `${name}.became.json`), `${JSON.stringify(became, null, 2)}\n`);
  await rename(join(folder, name), join(folder, where, name));
}
