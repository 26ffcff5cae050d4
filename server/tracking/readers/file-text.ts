// A file as a stream of text, in constant memory: unpacked when it is gzipped (by its first bytes, whatever its name), in its own encoding.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { FileFault } from './refusal.ts';

export interface FileText {
  /** The first 64 KiB or so of the text. */
  readonly head: string;
  /** The first bytes, for recognising what is not text. */
  readonly headBytes: Buffer;
  /** The whole text, the head included. To be read once. */
  readonly pieces: AsyncIterable<string>;
  /** Why the bytes ended too early, once `pieces` has ended; null where they did not. */
  fault(): FileFault | null;
}

const pieceBytes = 262_144;
const headBytes = 65_536;

/** Opens a file as text. `onBytes` is told how many bytes of the file, as it lies on the disk, were read. Throws what the file system says. */
export async function openFileText(path: string, onBytes: (bytes: number) => void): Promise<FileText> {
  return textOf(counted(path, onBytes), await isGzipped(path));
}

/** The same for what came as a message rather than lies on the disk. */
export async function openContentText(content: Uint8Array): Promise<FileText> {
  const bytes = Buffer.from(content);
  return textOf(inOnePiece(bytes), bytes[0] === 0x1f && bytes[1] === 0x8b);
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function textOf(packed: AsyncGenerator<Buffer>, isPacked: boolean): Promise<FileText> {
  let fault: FileFault | null = null;
  const bytes = unpacked(packed, isPacked, (message) => {
    fault = {
      row: null,
      column: null,
      message,
      remedy: 'Copy or export the file again: its end is missing.',
    };
  })[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let size = 0; size < headBytes; ) {
    const next = await bytes.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(first);
  const decoder = new TextDecoder(encodingOf(head));
  const headText = decoder.decode(head, { stream: true });
  return {
    head: headText.slice(0, headBytes),
    headBytes: head.subarray(0, 512),
    pieces: decoded(headText, bytes, decoder),
    fault: () => fault,
  };
}

async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function* counted(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    read += piece.length;
    onBytes(read);
    yield piece;
  }
}

async function* unpacked(
  packed: AsyncGenerator<Buffer>,
  isPacked: boolean,
  onFault: (message: string) => void,
): AsyncGenerator<Buffer> {
  if (!isPacked) {
    yield* packed;
    return;
  }
  const gunzip = createGunzip({ chunkSize: pieceBytes });
  const out: Buffer[] = [];
  let wake = () => {};
  let isOver = false;
  // Taken as it comes and one at a time, so that nothing unpacked before a fault is lost with it.
  gunzip.on('data', (piece: Buffer) => {
    out.push(piece);
    gunzip.pause();
    wake();
  });
  gunzip.on('end', () => {
    isOver = true;
    wake();
  });
  gunzip.on('error', (error) => {
    onFault(`the gzipped file is damaged or cut off (${error.message})`);
    isOver = true;
    wake();
  });
  const pumping = pump(packed, gunzip);
  try {
    while (true) {
      for (let piece = out.shift(); piece !== undefined; piece = out.shift()) yield piece;
      if (isOver) break;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      gunzip.resume();
      await woken;
    }
  } finally {
    gunzip.destroy();
    await pumping;
  }
}

async function pump(packed: AsyncGenerator<Buffer>, gunzip: Gunzip): Promise<void> {
  for await (const piece of packed) {
    if (gunzip.destroyed) return;
    if (gunzip.write(piece)) continue;
    await new Promise<void>((resolve) => {
      gunzip.once('drain', resolve);
      gunzip.once('close', resolve);
    });
  }
  if (!gunzip.destroyed) gunzip.end();
}

async function* decoded(
  headText: string,
  bytes: AsyncIterator<Buffer>,
  decoder: TextDecoder,
): AsyncGenerator<string> {
  yield headText;
  try {
    for (let next = await bytes.next(); !next.done; next = await bytes.next()) {
      yield decoder.decode(next.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await bytes.return?.(undefined);
  }
}

/** The encoding that a file's first bytes say: a byte order mark, or an XML declaration; else UTF-8. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.toString('latin1', 0, 200),
  );
  // A declaration in one-byte letters that says UTF-16 is wrong about itself.
  if (declared === null || /^utf-?16/i.test(declared[1])) return 'utf-8';
  try {
    return new TextDecoder(declared[1]).encoding;
  } catch {
    return 'utf-8';
  }
}
