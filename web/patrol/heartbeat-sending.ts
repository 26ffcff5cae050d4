// Tells the server that this phone is there, and its battery where the browser says it. A place is nowhere in it.
import { heartbeatAnswer } from '../../core/people/heartbeat.ts';
import { post } from '../api.ts';

/** Sends one; that it did not arrive does not matter, since the next says the same. */
export async function sendHeartbeat(token: string): Promise<void> {
  const known = await batteryNow();
  const told =
    known === null ? {} : { batteryPercent: Math.round(known.level * 100), isCharging: known.charging };
  await post('/api/heartbeat', told, heartbeatAnswer, token);
}

interface Battery {
  /** From 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

/** The battery, or null: not every browser says it, and the compiler knows of none. */
async function batteryNow(): Promise<Battery | null> {
  const ask: unknown = Reflect.get(navigator, 'getBattery');
  if (typeof ask !== 'function') return null;
  const told: unknown = await Promise.resolve(ask.call(navigator)).catch(() => null);
  return isBattery(told) ? told : null;
}

function isBattery(told: unknown): told is Battery {
  if (typeof told !== 'object' || told === null || !('level' in told) || !('charging' in told)) return false;
  return typeof told.level === 'number' && typeof told.charging === 'boolean';
}
