// What was so before: of whatever changes now and then, each former value is kept with until when it held. So what happened earlier is judged by
// what held then, and a change restates nothing.

/** A value that held until a moment (ms); from that moment on it no longer did. */
export interface Former<Value> {
  readonly until: number;
  readonly value: Value;
}

/** A value as it is now, and what it was before, the earliest first. */
export interface Dated<Value> {
  readonly value: Value;
  readonly former: readonly Former<Value>[];
}

/** What held at a moment (ms): the first that ended after it, or what holds now. */
export function valueAt<Value>({ value, former }: Dated<Value>, at: number): Value {
  const then = former.find(({ until }) => at < until);
  return then === undefined ? value : then.value;
}
