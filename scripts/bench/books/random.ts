/** The same numbers from the same seed, on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both among them. */
  readonly whole: (least: number, most: number) => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
  /** True so often of a hundred times. */
  readonly inHundred: (times: number) => boolean;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf<T>(values: readonly T[]): T {
      if (values.length === 0) throw new RangeError('one of nothing');
      return values[Math.floor(next() * values.length)] as T;
    },
    inHundred: (times) => next() * 100 < times,
  };
}
