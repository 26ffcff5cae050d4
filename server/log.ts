// The log: JSON lines on standard error. Never coordinates, tokens, names or query strings: requests are logged by their route's pattern.
import { pino } from 'pino';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Where lines of the log go. */
export interface LogSink {
  write(line: string): void;
}

export function openLog(level: LogLevel, sink: LogSink = pino.destination({ dest: 2, sync: true })) {
  return pino(
    {
      level,
      base: null,
      serializers: {
        // Fastify hands requests to the log in places of its own; their address stays out of it.
        req: () => undefined,
        res: () => undefined,
        err: (error: unknown) => describeError(error),
      },
    },
    sink,
  );
}

/** Name, code and stack. The database's detail lines quote values, so they are left out. */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, stack: error.stack, cause };
}
