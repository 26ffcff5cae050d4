// What a bench sees of a server from outside: its processor time and memory by /proc, its rounds of following by /metrics.
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchServer } from './stand.ts';

/** Linux counts processor time in hundredths of a second for everybody. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used, all its threads together. */
export function processorSeconds(pid: number): number {
  return secondsIn(statOf(pid), 11, 12);
}

/** Seconds of processor time of PostgreSQL: its first process, those it started, and those of them that ended. */
export function postgresSeconds(pid: number): number {
  let seconds = secondsIn(statOf(pid), 11, 12, 13, 14);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = statOf(Number(name));
      if (Number(stat[1]) === pid) seconds += secondsIn(stat, 11, 12);
    } catch {
      // It ended while we looked.
    }
  }
  return seconds;
}

/** The fields of /proc/PID/stat from the state on: the name before them may hold blanks. */
function statOf(pid: number): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function secondsIn(stat: readonly string[], ...fields: readonly number[]): number {
  return fields.reduce((sum, field) => sum + Number(stat[field]), 0) / ticksPerSecond;
}

/** Megabytes of memory that a process holds. */
export function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** A figure of the server's own counts. */
export async function counted(server: BenchServer, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`The server does not count ${name}`);
  return Number(line.slice(name.length + 1));
}

/** Waits until everything kept so far is followed: a round that began since is done. Gives the seconds it took. */
export async function followed(server: BenchServer): Promise<number> {
  const from = performance.now();
  const rounds = 'beatkeeper_follow_round_seconds_count';
  // The round under way may have begun before: the one after it has not.
  const enough = (await counted(server, rounds)) + 2;
  while ((await counted(server, rounds)) < enough) await pause(50);
  return (performance.now() - from) / 1000;
}

/** How busy the machine is with all that runs on it: a line to print beside the figures. */
export function loadLine(): string {
  return `Load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} at the end: a quiet machine shows what the bench itself makes.`;
}
