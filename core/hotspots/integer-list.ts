// A flat list of whole numbers that grows.

export interface IntegerList {
  readonly length: () => number;
  readonly push: (value: number) => void;
  readonly toArray: () => Int32Array;
}

export function integerList(): IntegerList {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    length: () => length,
    push: (value) => {
      if (length === values.length) {
        const larger = new Int32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    toArray: () => values.slice(0, length),
  };
}
