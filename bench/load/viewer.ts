// The program that watches live: many connections to /api/live, of which one reads every frame and all note when each frame was there.
// Its parent asks for what it saw.
import { connect } from 'node:net';
import { liveFrame } from '../../core/tracking/live-frame.ts';

export interface Seen {
  /** Milliseconds from when the server received a position to when a viewer had the frame with it. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly frames: number;
  readonly bytesPerFrame: number;
  readonly viewers: number;
}

const [port, count] = process.argv.slice(2, 4).map(Number);
/** Who they all are: the header of a session. */
const cookie = process.argv[4];
/** When the server received the positions of each frame, by the frame's number. */
const receivedIn = new Map<number, number[]>();
/** When each viewer had each frame. */
const hadAt = new Map<number, number[]>();
let bytesRead = 0;

function saw(number: number): void {
  const times = hadAt.get(number);
  if (times === undefined) hadAt.set(number, [Date.now()]);
  else times.push(Date.now());
}

function readFrame(event: string): void {
  const number = Number(/^id: (\d+)$/m.exec(event)?.[1]);
  const data = /^data: (.*)$/m.exec(event)?.[1] ?? '{}';
  const { officers } = liveFrame.parse(JSON.parse(data));
  receivedIn.set(
    number,
    officers.map((officer) => officer.receivedAt),
  );
}

/** An event ends with an empty line; data has none. Viewers beside the first look only at where events begin and end. */
function watch(isReader: boolean): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(`GET /api/live HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
  let text = '';
  let number: number | null = null;
  const begun = Promise.withResolvers<void>();
  socket.on('data', (bytes) => {
    const part = bytes.toString('latin1');
    if (isReader) {
      bytesRead += bytes.length;
      text += part;
    }
    const begin = part.lastIndexOf('event: frame\nid: ');
    if (begin !== -1) number = Number.parseInt(part.slice(begin + 17, begin + 27), 10);
    // What travels is in chunks of HTTP: a frame's last bytes are its empty line and the chunk's own end.
    if (!part.endsWith('\n\n\r\n')) return;
    begun.resolve();
    if (number !== null) saw(number);
    number = null;
    if (!isReader) return;
    for (const event of text.split('\n\n')) if (event.includes('event: frame\n')) readFrame(event);
    text = '';
  });
  socket.on('error', begun.reject);
  return begun.promise;
}

function seen(): Seen {
  const times: number[] = [];
  for (const [number, received] of receivedIn)
    for (const at of hadAt.get(number) ?? []) for (const from of received) times.push(at - from);
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const viewers = Math.max(0, ...[...hadAt.values()].map((each) => each.length));
  const frames = receivedIn.size;
  return { p50: at(0.5), p99: at(0.99), most: at(1), frames, bytesPerFrame: bytesRead / frames, viewers };
}

process.on('message', () => {
  process.send?.(seen());
  process.exit();
});
process.on('disconnect', () => process.exit());

await Promise.all(Array.from({ length: count }, (_, i) => watch(i === 0)));
receivedIn.clear();
hadAt.clear();
bytesRead = 0;
process.send?.('watching');
