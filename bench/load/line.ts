// A kept-alive HTTP connection as bare as can be: a request is bytes made beforehand, an answer its status and how many positions were kept.
// The load must cost little beside the server, which shares the two cores with it.
import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly kept: number;
}

export interface Line {
  /** Sends a request; one at a time. */
  send(request: Uint8Array, onReply: (reply: Reply) => void): void;
  close(): void;
}

/** Opens a connection to a port of this machine. */
export async function openLine(port: number, onLost: (error: Error) => void): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('error', reject);
  });
  return lineOver(socket, onLost);
}

function lineOver(socket: Socket, onLost: (error: Error) => void): Line {
  let waiting: ((reply: Reply) => void) | null = null;
  let text = '';
  let isClosing = false;
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1');
    const reply = replyIn(text);
    if (reply === null || waiting === null) return;
    text = '';
    const onReply = waiting;
    waiting = null;
    onReply(reply);
  });
  socket.on('error', onLost);
  socket.once('close', () => {
    if (!isClosing) onLost(new Error('The server closed a connection'));
  });
  return {
    send(request, onReply) {
      waiting = onReply;
      socket.write(request);
    },
    close() {
      isClosing = true;
      socket.destroy();
    },
  };
}

/** The answer, or null while it is not all there. Every answer has a length: both kinds of server send it whole. */
function replyIn(text: string): Reply | null {
  const bodyAt = text.indexOf('\r\n\r\n') + 4;
  if (bodyAt === 3) return null;
  const lengthAt = text.indexOf('content-length: ');
  const length = Number.parseInt(text.slice(lengthAt + 16, lengthAt + 26), 10);
  if (text.length < bodyAt + length) return null;
  const keptAt = text.indexOf('"kept":', bodyAt);
  const kept = keptAt === -1 ? 0 : Number.parseInt(text.slice(keptAt + 7, keptAt + 17), 10);
  return { status: Number(text.slice(9, 12)), kept };
}
