// Tells the server that this phone is there, and its battery where the browser says it. A place is nowhere in it.
import * as z from 'zod/mini';
import { heartbeatAnswer } from '../../core/people/heartbeat.ts';
import { post } from '../api.ts';

const battery = z.object({ level: z.number(), charging: z.boolean() });

/** Sends one; that it did not arrive does not matter, since the next says the same. */
export async function sendHeartbeat(token: string): Promise<void> {
  const known = await batteryNow();
  const told =
    known === null ? {} : { batteryPercent: Math.round(known.level * 100), isCharging: known.charging };
  await post('/api/heartbeat', told, heartbeatAnswer, token);
}

/** The battery, or null: not every browser says it. */
async function batteryNow(): Promise<z.infer<typeof battery> | null> {
  const ask: unknown = Reflect.get(navigator, 'getBattery');
  if (typeof ask !== 'function') return null;
  const told: unknown = await Promise.resolve(ask.call(navigator)).catch(() => null);
  const read = z.safeParse(battery, told);
  return read.success ? read.data : null;
}
