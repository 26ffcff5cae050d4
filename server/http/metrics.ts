// What is counted, for Prometheus. Labels are names of doors, routes and reasons: never of people, devices or places.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = ReturnType<typeof openMetrics>;

export function openMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'beatkeeper_' });
  return {
    registry,
    requests: new Histogram({
      name: 'beatkeeper_request_seconds',
      help: 'Time to answer, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
    positions: new Counter({
      name: 'beatkeeper_positions_total',
      help: 'Positions by what became of them: kept, already-had, unreadable, or the reason they were refused',
      labelNames: ['door', 'outcome'],
      registers,
    }),
    storeFailures: new Counter({
      name: 'beatkeeper_store_failures_total',
      help: 'Commits of uploads that failed',
      registers,
    }),
    roundSeconds: new Histogram({
      name: 'beatkeeper_follow_round_seconds',
      help: 'Time that a round of following takes',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    roundFailures: new Counter({
      name: 'beatkeeper_follow_round_failures_total',
      help: 'Rounds of following that failed and are tried again',
      registers,
    }),
    viewers: new Gauge({ name: 'beatkeeper_live_viewers', help: 'Open live views', registers }),
    viewersDropped: new Counter({
      name: 'beatkeeper_live_viewers_dropped_total',
      help: 'Live views closed because they did not keep up',
      registers,
    }),
  };
}
